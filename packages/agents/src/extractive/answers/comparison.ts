import { hasTerm, termSet, termsOf } from '../asking/terms.js';
import type { Evidence } from '../ranking/evidence.js';
import { bestPassage, type Passage } from '../ranking/passage.js';
import type { Block } from '../reading/block.js';
import { blockText, type Section } from '../reading/section.js';
import { definitionOf } from './definition-of.js';
import type { Draft } from './draft.js';
import { addMore, bestOf, leadingPassage } from './general.js';

interface Side {
  readonly name: string;
  readonly terms: readonly string[];
}

const LEADING_SECTIONS = 6;
const DEFINITION = { words: 45, clearness: 0.3 };
/** A table is read at a glance up to about this many characters. */
const LONGEST_TABLE = 1_500;
const CONTRAST =
  /\b(?:while|whereas|unlike|instead|but|rather than|difference|differs?|compared|contrast|on the other hand|both|than|versus|vs)\b/i;

/**
 * An answer to "X or Y": what is said of both together, a table of them if there is one, and what each one is.
 * Adds nothing when the site explains neither.
 */
export function answerComparison(draft: Draft, evidence: Evidence): void {
  const sides = evidence.question.sides.map(toSide);
  const both = contrast(evidence, sides);
  if (both !== null) draft.addPassage(both);
  addTable(draft, evidence, sides);
  const found = sides.filter((side) => addSide(draft, side, evidence.sections));
  if (found.length === 0 && both === null) return;
  const missing = both === null ? sides.filter((side) => !found.includes(side)) : [];
  for (const { name } of missing) draft.say(`I found nothing on this site that says what “${name}” is.`);
  const lead = both ?? leadingPassage(evidence, { words: 50 });
  if (lead !== null) addMore(draft, evidence, lead, { passages: 1, words: 50 });
}

/** What a comparison still needs: the sides that no section explains, unless some passage contrasts them anyway. */
export function missingSides(evidence: Evidence): string[] {
  const sides = evidence.question.sides.map(toSide);
  if (sides.length === 0 || contrast(evidence, sides) !== null) return [];
  return sides.map(({ name }) => name).filter((name) => definitionOf(name, evidence.sections, DEFINITION) === null);
}

/** The passage that speaks of both sides, best one that contrasts them. */
function contrast(evidence: Evidence, sides: readonly Side[]): Passage | null {
  const passages = evidence.sections.slice(0, LEADING_SECTIONS).map((section) => {
    const isAboutBoth = mentionsAll(section.titleTerms, sides);
    const passage = bestPassage(evidence, section, {
      words: 80,
      leastWords: 60,
      accept: ({ terms, plain }) => mentionsAll(terms, sides) && (isAboutBoth || CONTRAST.test(plain)),
    });
    return passage !== null && isAboutBoth ? { ...passage, score: passage.score + 0.3 } : passage;
  });
  return bestOf(passages.filter((passage) => passage !== null));
}

function addSide(draft: Draft, side: Side, sections: readonly Section[]): boolean {
  const passage = definitionOf(side.name, sections, DEFINITION);
  if (passage === null) return false;
  draft.addPassage(passage, `${side.name.charAt(0).toUpperCase()}${side.name.slice(1)}:`);
  return true;
}

function addTable(draft: Draft, evidence: Evidence, sides: readonly Side[]): void {
  for (const section of evidence.sections.slice(0, LEADING_SECTIONS)) {
    const index = section.blocks.findIndex((block) => isTableOf(block, sides));
    if (index >= 0 && draft.addBlock(section, index, 'Side by side:')) return;
  }
}

/** A table that has both sides in its header, or each in a row of its own. */
function isTableOf(block: Block, sides: readonly Side[]): boolean {
  if (block.kind !== 'table' || blockText(block).length > LONGEST_TABLE) return false;
  if (mentionsAll(termSet(block.header.join(' ')), sides)) return true;
  const firsts = block.rows.map((row) => termSet(row[0] ?? ''));
  return sides.every((side) => firsts.some((terms) => mentionsAll(terms, [side])));
}

function toSide(name: string): Side {
  return { name, terms: termsOf(name) };
}

function mentionsAll(terms: ReadonlySet<string>, sides: readonly Side[]): boolean {
  return sides.every((side) => side.terms.every((term) => hasTerm(terms, term)));
}
