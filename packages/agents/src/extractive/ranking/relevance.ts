import type { Question } from '../asking/question.js';
import { hasTerm } from '../asking/terms.js';
import type { Section } from '../reading/section.js';
import { kindFactor } from './back-matter.js';
import { definitionBonus } from './definition.js';
import type { Passage } from './passage.js';
import type { Statement } from './statement.js';

/** Weighs sections and statements against a question. All figures are about 0 to 1. */
export class Relevance {
  readonly #question: Question;
  readonly #weights: ReadonlyMap<string, number>;
  readonly #total: number;

  constructor(question: Question, sections: readonly Section[]) {
    this.#question = question;
    this.#weights = weighByRarity(new Map([...question.contextTerms, ...question.terms]), sections);
    this.#total = [...this.#weights.values()].reduce((sum, weight) => sum + weight, 0);
  }

  /** Whether a section has enough of what is asked; one that shares a word or two by chance has not. */
  fits(section: Section): boolean {
    const { share, total } = this.#asked(section.terms, section.titleTerms, section.pageTerms);
    return total === 0 || share >= neededShare(total);
  }

  /** Whether a passage has so much of what is asked that it may well be the answer. */
  answers(passage: Passage): boolean {
    const { section, statements } = passage;
    const texts = [section.titleTerms, section.pageTerms, ...statements.map(({ terms }) => terms)];
    const { share, total } = this.#asked(...texts);
    return share >= neededShare(total) - 0.1;
  }

  /** The weight of the question, and the share of it that some texts have. */
  #asked(...texts: readonly ReadonlySet<string>[]): { readonly share: number; readonly total: number } {
    const { terms, contextTerms } = this.#question;
    // "Give me an example" asks about what was asked before.
    const saysLittle = [...terms.values()].reduce((sum, weight) => sum + weight, 0) < LITTLE;
    let total = 0;
    let found = 0;
    for (const [term, weight] of saysLittle ? contextTerms : terms) {
      total += weight;
      if (isIn(term, ...texts)) found += weight;
    }
    return { share: total === 0 ? 1 : found / total, total };
  }

  section(section: Section): number {
    const inSection = this.#covered((term) => {
      if (hasTerm(section.titleTerms, term)) return 1;
      if (hasTerm(section.terms, term)) return 0.8;
      return hasTerm(section.pageTerms, term) ? 0.6 : 0;
    });
    const place = 0.35 / (1 + 0.35 * section.rank);
    return kindFactor(section) * (0.45 * inSection + 0.2 * this.#titleFit(section) + place);
  }

  /** Whether two texts have a word of the question in common; words that only tell what it is about don't count. */
  shareTerm(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
    return [...this.#question.terms.keys()].some((term) => hasTerm(one, term) && hasTerm(other, term));
  }

  /** How much of the question some words cover by themselves. */
  ownCoverage(terms: ReadonlySet<string>): number {
    return this.#covered((term) => Number(hasTerm(terms, term)));
  }

  /** How much a statement reads like the definition that is asked for; 0 when none is. */
  definition(statement: Statement): number {
    return definitionBonus(statement, this.#question.subject);
  }

  statement(statement: Statement): number {
    const { section } = statement;
    const own = this.ownCoverage(statement.terms);
    const around = this.#covered((term) => {
      if (hasTerm(statement.terms, term)) return 1;
      if (hasTerm(section.titleTerms, term)) return 0.6;
      return hasTerm(section.pageTerms, term) ? 0.35 : 0;
    });
    const base = 0.5 * own + 0.5 * around;
    const bonus = this.definition(statement);
    const place = statement.block === 0 && statement.index === 0 ? 0.08 : statement.index === 0 ? 0.04 : 0;
    const shape = lengthFactor(statement.words) * (statement.kind === 'item' ? 0.9 : 1);
    const score = (base + bonus + place) * shape * (0.45 + 0.55 * this.section(section));
    return kindFactor(section) * score - fault(statement.plain);
  }

  /** How well some text of a section fits: code, a list. */
  text(section: Section, terms: ReadonlySet<string>): number {
    const covered = this.#covered((term) => {
      if (hasTerm(terms, term)) return 1;
      if (hasTerm(section.titleTerms, term)) return 0.5;
      return hasTerm(section.pageTerms, term) ? 0.3 : 0;
    });
    return kindFactor(section) * covered;
  }

  #covered(measure: (term: string) => number): number {
    let sum = 0;
    for (const [term, weight] of this.#weights) sum += weight * measure(term);
    return this.#total === 0 ? 0 : sum / this.#total;
  }

  /** How much of the section's title is in the question: a section about just this is better than one about more. */
  #titleFit(section: Section): number {
    const { titleTerms } = section;
    if (titleTerms.size === 0) return 0;
    const shared = [...titleTerms].filter((term) =>
      [...this.#weights.keys()].some((other) => hasTerm(new Set([other]), term)),
    );
    return shared.length / titleTerms.size;
  }
}

/** The weight of a question that names no subject. */
const LITTLE = 0.7;

/** The share of a question that has to be found; a short one has to be found nearly whole. */
function neededShare(weight: number): number {
  if (weight <= 2.5) return 0.55;
  return weight <= 4.5 ? 0.45 : 0.34;
}

function isIn(term: string, ...sets: readonly ReadonlySet<string>[]): boolean {
  return sets.some((set) => hasTerm(set, term));
}

/**
 * What all sections say tells them apart no better than what hardly any says; rarity within a search result is a weak
 * sign, so it moves a weight by a factor of three at most. A word that no section has counts like a rare one.
 */
function weighByRarity(terms: ReadonlyMap<string, number>, sections: readonly Section[]): Map<string, number> {
  const weights = new Map<string, number>();
  for (const [term, weight] of terms) {
    const holding = sections.filter((section) => isIn(term, section.terms, section.titleTerms)).length;
    const rarity = 1 - holding / (sections.length + 1);
    weights.set(term, weight * (0.4 + 0.85 * rarity));
  }
  return weights;
}

function lengthFactor(words: number): number {
  if (words < 4) return 0.5;
  if (words < 7) return 0.85;
  if (words <= 38) return 1;
  return words <= 55 ? 0.85 : 0.65;
}

const OF_THE_BOOK =
  /\b(?:the|this|next|last|previous) (?:\w+ )?(?:chapter|section|page|guide|tutorial|appendix|exercise)s?\b/i;
const ABOUT_THE_TEXT =
  /^(?:in this|this|the following|the next|the previous) (?:guide|page|section|chapter|document|tutorial|article|part|example)\b|\b(?:see|read|check out|refer to|take a look at|head over to|jump to|visit) (?:the|our|also|this|more|also the)\b|^(?:see|read|click|check out|learn|for more|for details|more (?:info|details|on)|we(?:'ll| will) )\b/i;

/** What makes a sentence a poor thing to quote. */
function fault(plain: string): number {
  let sum = 0;
  if (ABOUT_THE_TEXT.test(plain)) sum += 0.2;
  if (OF_THE_BOOK.test(plain)) sum += 0.15;
  if (plain.endsWith('?')) sum += 0.2;
  if (/\b(?:above|below)[.:,]/.test(plain)) sum += 0.05;
  if (/^note (?:that|how)\b/i.test(plain)) sum += 0.08;
  if (/[:：]$/.test(plain)) sum += 0.05;
  return sum;
}
