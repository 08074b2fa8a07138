import type { Evidence } from '../ranking/evidence.js';
import { bestPassage } from '../ranking/passage.js';
import type { Draft } from './draft.js';

const MOST_SECTIONS = 6;

/** What a page is about: its first words, and the first of each of its sections that were found. */
export function answerWithOverview(draft: Draft, evidence: Evidence, pageTitle: string): boolean {
  const sections = evidence.sections
    .filter((section) => section.page === pageTitle)
    .toSorted((one, other) => Number(one.url.includes('#')) - Number(other.url.includes('#')))
    .slice(0, MOST_SECTIONS);
  for (const section of sections) {
    const isTop = !section.url.includes('#');
    const firstBlock = section.blocks.findIndex((block) => block.kind === 'prose');
    const passage = bestPassage(evidence, section, {
      words: isTop ? 70 : 28,
      leastWords: isTop ? 30 : 0,
      accept: (statement) => statement.block === firstBlock && statement.index === 0,
    });
    if (passage !== null) draft.addPassage(passage, isTop ? undefined : `${section.title}:`);
  }
  return !draft.isEmpty;
}
