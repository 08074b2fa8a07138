import type { Question } from '../asking/question.js';
import type { Section } from '../reading/section.js';
import { Relevance } from './relevance.js';
import { correctSpelling } from './spelling.js';
import { type Statement, statementsOf } from './statement.js';

export interface Scored {
  readonly statement: Statement;
  readonly score: number;
}

/** The sections of a search, weighed against a question. */
export interface Evidence {
  readonly question: Question;
  /** Best first. */
  readonly sections: readonly Section[];
  readonly relevance: Relevance;
  /** The statements of a section in their order. */
  statements(section: Section): readonly Scored[];
}

export function weighEvidence(asked: Question, sections: readonly Section[]): Evidence {
  const question = { ...asked, terms: correctTerms(asked.terms, sections) };
  const relevance = new Relevance(question, sections);
  const scored = new Map(
    sections.map((section) => [
      section,
      statementsOf(section).map((statement) => ({ statement, score: relevance.statement(statement) })),
    ]),
  );
  const worth = new Map(
    sections.map((section) => [section, sectionWorth(section, relevance, scored.get(section) ?? [])]),
  );
  return {
    question,
    relevance,
    sections: sections.toSorted((one, other) => (worth.get(other) ?? 0) - (worth.get(one) ?? 0)),
    statements: (section) => scored.get(section) ?? [],
  };
}

/** Search forgives a slip of the keyboard; what it found then has the word as it is spelt. */
function correctTerms(terms: ReadonlyMap<string, number>, sections: readonly Section[]): ReadonlyMap<string, number> {
  const vocabulary = new Set(
    sections.flatMap((section) => [...section.titleTerms, ...section.pageTerms, ...section.terms]),
  );
  return new Map([...terms].map(([term, weight]) => [correctSpelling(term, vocabulary), weight]));
}

/** A section is worth what it is about and the best it says. */
function sectionWorth(section: Section, relevance: Relevance, scored: readonly Scored[]): number {
  return relevance.section(section) + Math.max(0, ...scored.map(({ score }) => score));
}
