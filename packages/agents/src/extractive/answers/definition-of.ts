import { readQuestion } from '../asking/question.js';
import { contentWords, hasTerm, termsOf } from '../asking/terms.js';
import { weighEvidence } from '../ranking/evidence.js';
import { bestPassage, type Passage } from '../ranking/passage.js';
import type { Section } from '../reading/section.js';
import { bestOf } from './general.js';

export interface DefinitionLimits {
  readonly words: number;
  /** How clearly it has to be a definition: 0.5 for "A topic is …" only, 0.3 for "Topics let you …" too. */
  readonly clearness: number;
}

/** The passage that says what something is: in the form of a definition, or in a section about just this. */
export function definitionOf(name: string, sections: readonly Section[], limits: DefinitionLimits): Passage | null {
  const last = contentWords(name).at(-1) ?? name;
  // "swizzle eject" may be called just "eject".
  return findDefinition(name, sections, limits) ?? (last === name ? null : findDefinition(last, sections, limits));
}

function findDefinition(name: string, sections: readonly Section[], limits: DefinitionLimits): Passage | null {
  const terms = termsOf(name);
  const evidence = weighEvidence(readQuestion(`What is ${name}?`), sections);
  const passages = evidence.sections.map((section) => {
    const isAboutThis =
      section.titleTerms.size <= terms.length && terms.every((term) => hasTerm(section.titleTerms, term));
    return bestPassage(evidence, section, {
      words: limits.words,
      leastWords: 12,
      accept: (statement) =>
        evidence.relevance.definition(statement) >= limits.clearness ||
        (isAboutThis && limits.clearness < 0.5 && terms.every((term) => hasTerm(statement.terms, term))),
    });
  });
  return bestOf(passages.filter((passage) => passage !== null));
}
