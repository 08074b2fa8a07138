import { pagePrior } from './page-prior.js';
import { addProximity } from './proximity.js';
import { type Query, readQuery } from './query-terms.js';
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
  /** How strongly the site speaks of what is asked, comparable between questions and sites; see `relevanceFloor`. */
  readonly evidence: number;
}

export interface RankingOptions {
  readonly limit: number;
  readonly maxPerPage: number;
  /** The page the reader is on, if any: it and its neighbours in the same folder go before equals. */
  readonly near?: number;
}

/**
 * Below this evidence a question is taken to be about something else. On six sites, 292 questions about them and 40 about anything else
 * (bench/retrieval/README.md), it keeps 98.6 % of the first kind and turns away 95 % of the second.
 */
export const relevanceFloor = 1.3;

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
    evidence: best === undefined ? 0 : evidenceFor(best, query, scores, index),
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

/*
 * Two things tell that a question is about this site: words that are rare here and frequent in one place (the scores), and that this place
 * has most of what was asked (the coverage), not one stray word of it. Divided by the rarest a word can be here, so that a site's size
 * doesn't matter.
 */
function evidenceFor(page: number, query: Query, scores: Scores, index: RankingIndex): number {
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

function pageHas(page: number, term: number, { wholePages }: RankingIndex): boolean {
  const end = wholePages.offsets[term + 1] ?? 0;
  for (let entry = wholePages.offsets[term] ?? 0; entry < end; entry += 1)
    if (wholePages.documents[entry] === page) return true;
  return false;
}
