import type { Query, QueryTerm } from './query-terms.js';
import type { RankingIndex } from './ranking-index.js';
import type { Scores } from './score.js';
import { termOf } from './token-stream.js';

/**
 * Below this evidence a question is taken to be about something else. On six sites, 292 questions about them and 40 about anything else
 * (bench/retrieval/README.md), it keeps 98.7 % of the first kind and turns away 94 % of the second.
 */
const floor = 1.3;
/** A word that says at least this much (see `wordWeight`) can name a subject alone. */
const telling = 0.65;

/** Whether the site speaks of what is asked, judged by the page that fits best. */
export function isAbout(page: number, query: Query, scores: Scores, index: RankingIndex): boolean {
  return evidenceOf(page, query, scores, index) >= floor || isNamed(page, query, index);
}

/*
 * Two things tell that a question is about this site: words that are rare here and frequent in one place (the scores), and that this place
 * has most of what was asked (the coverage), not one stray word of it. Divided by the rarest a word can be here, so that a site's size
 * doesn't matter.
 */
function evidenceOf(page: number, query: Query, scores: Scores, index: RankingIndex): number {
  let asked = 0;
  let found = 0;
  for (const term of query.terms) {
    const worth = term.weight * term.rarity;
    if (!term.added) asked += worth;
    if (term.number !== undefined && pageHas(page, term.number, index)) found += worth;
  }
  if (asked === 0) return 0;
  const bestSection = scores.sections.reduce((best, score) => Math.max(best, score), 0);
  const rarest = Math.log(1 + (index.sectionCount + 0.5) / 0.5);
  return ((bestSection + (scores.pages[page] ?? 0)) * Math.sqrt(Math.min(1, found / asked))) / rarest;
}

// "Robots" on a site about robots is too common there to be evidence, but it is what the pages are called.
function isNamed(page: number, { terms }: Query, index: RankingIndex): boolean {
  const asked = terms.filter((term) => !term.added);
  const names = new Set<number>();
  for (const stream of Object.values(index.pages[page]?.fields ?? {}))
    for (const code of stream) names.add(termOf(code));
  for (const { heading } of index.pages[page]?.sections ?? []) for (const code of heading) names.add(termOf(code));
  const isIn = ({ number }: QueryTerm) => number !== undefined && names.has(number);
  return asked.every(isIn) && asked.some(({ weight }) => weight >= telling);
}

function pageHas(page: number, term: number, { wholePages }: RankingIndex): boolean {
  const end = wholePages.offsets[term + 1] ?? 0;
  for (let entry = wholePages.offsets[term] ?? 0; entry < end; entry += 1)
    if (wholePages.documents[entry] === page) return true;
  return false;
}
