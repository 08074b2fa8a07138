import { isAbout } from './is-about.js';
import { pagePrior } from './page-prior.js';
import { addProximity } from './proximity.js';
import { readQuery } from './query-terms.js';
import type { RankingIndex } from './ranking-index.js';
import { combinePage, type Scores, scoreAll } from './score.js';

/** A section and how well it answers. A page's best section has its page's score; the others follow in proportion. */
export interface RankedSection {
  readonly section: number;
  readonly page: number;
  readonly score: number;
}

export interface Ranking {
  /** Best first. */
  readonly sections: readonly RankedSection[];
  /** Whether the site speaks of what is asked at all. */
  readonly isRelevant: boolean;
}

export interface RankingOptions {
  readonly limit: number;
  readonly maxPerPage: number;
  /** The page the reader is on, if any: it and its neighbours in the same folder go before equals. */
  readonly near?: number;
}

const samePage = 1.3;
const sameFolder = 1.05;

/** Ranks pages, then the sections of each. */
export function rankSections(text: string, index: RankingIndex, options: RankingOptions): Ranking {
  const query = readQuery(text, index);
  const scores = scoreAll(query, index);
  addProximity(query, scores, index);
  const pages: { page: number; score: number }[] = [];
  for (const [page, { path }] of index.pages.entries()) {
    const score = combinePage(page, scores, index) * pagePrior(path) * nearness(page, index, options.near);
    if (score > 0) pages.push({ page, score });
  }
  pages.sort((a, b) => b.score - a.score || a.page - b.page);
  const best = pages[0]?.page;
  return {
    sections: bestSections(pages.slice(0, options.limit), scores, index, options),
    isRelevant: best !== undefined && isAbout(best, query, scores, index),
  };
}

function nearness(page: number, index: RankingIndex, near: number | undefined): number {
  if (near === undefined) return 1;
  if (page === near) return samePage;
  const folder = (path = '') => path.slice(0, path.lastIndexOf('/') + 1);
  return folder(index.pages[page]?.path) === folder(index.pages[near]?.path) ? sameFolder : 1;
}

function bestSections(
  pages: readonly { page: number; score: number }[],
  scores: Scores,
  index: RankingIndex,
  { limit, maxPerPage }: RankingOptions,
): RankedSection[] {
  const ranked: RankedSection[] = [];
  for (const { page, score } of pages) {
    const [from, to] = [index.firstSection[page] ?? 0, index.firstSection[page + 1] ?? 0];
    const own = Array.from({ length: to - from }, (_, offset) => ({
      section: from + offset,
      score: scores.sections[from + offset] ?? 0,
    }));
    own.sort((a, b) => b.score - a.score || a.section - b.section);
    const top = own[0]?.score || 1;
    for (const entry of own.slice(0, maxPerPage)) {
      if (entry.score > 0) ranked.push({ section: entry.section, page, score: (score * entry.score) / top });
    }
  }
  ranked.sort((a, b) => b.score - a.score || a.section - b.section);
  return ranked.slice(0, limit);
}
