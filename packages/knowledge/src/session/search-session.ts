import type { UrlSource } from '@docent/protocol';
import type { SearchHit, SiteIndex, SiteSection } from '../site-index.js';
import { citeSection } from './cite-section.js';

/** What the search tool gives a model. */
export interface SearchToolResult {
  readonly query: string;
  readonly results: readonly {
    /** What a citation marker `[^ref]` names: the same section keeps its number for the whole answer. */
    readonly ref: number;
    /** The section's headings, outermost first. */
    readonly title: string;
    /** The title of its page. */
    readonly page: string;
    readonly url: string;
    readonly markdown: string;
  }[];
  /** Says why there are no results. */
  readonly note?: string;
}

/** The searches of one answer, and the citations from what they found. */
export interface SearchSession {
  /** @param options.limit at most so many sections, default 8 */
  search(query: string, options?: { limit?: number }): SearchToolResult;
  /** The source for a claim that names section `reference`; null when no search of this session gave that number. */
  cite(reference: number, claim: string): UrlSource | null;
}

export interface SearchSessionOptions {
  /** The page the reader is on, by path or address: its sections go before equals. */
  readonly near?: string;
}

const defaultLimit = 8;
const maxPerPage = 3;
/** Sections that fit this much worse than the best only distract. */
const leastShareOfBest = 0.35;
/** One section may be a huge code block; a model's patience is finite. Characters. */
const maxMarkdown = 6000;

const nothingFound =
  'Nothing on this site is about that. Try other words once, or tell the reader that this site does not cover it.';
const notIndexed = 'This site has not been indexed yet, so its search is not available.';

/** @param index null when there is none: searches then say so. */
export function createSearchSession(index: SiteIndex | null, options: SearchSessionOptions = {}): SearchSession {
  const found: SiteSection[] = [];
  const numbers = new Map<string, number>();

  function numberOf(hit: SiteSection): number {
    // Parts of a long section share its address.
    const key = `${hit.url}\n${hit.text}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const number = found.push(hit);
    numbers.set(key, number);
    return number;
  }

  return {
    search(query, { limit = defaultLimit } = {}) {
      if (index === null) return { query, results: [], note: notIndexed };
      const near = options.near === undefined ? {} : { near: options.near };
      const hits = index.search(query, { limit, maxPerPage, relevantOnly: true, ...near });
      const best = hits[0]?.score ?? 0;
      const fitting = hits.filter((hit) => hit.score >= best * leastShareOfBest);
      const results = withIntroduction(fitting, index, limit).map((hit) => ({
        ref: numberOf(hit),
        title: hit.headings.length === 0 ? hit.title : hit.headings.join(' › '),
        page: hit.pageTitle,
        url: hit.url,
        markdown: hit.markdown.length > maxMarkdown ? `${hit.markdown.slice(0, maxMarkdown)}\n…` : hit.markdown,
      }));
      return results.length === 0 ? { query, results, note: nothingFound } : { query, results };
    },
    cite(reference, claim) {
      const hit = found[reference - 1];
      if (hit === undefined || index === null) return null;
      return citeSection(hit, index.page(hit.path), claim);
    },
  };
}

/**
 * With the top of the best page behind its first hit: that is where a page says what its subject is, and its deeper
 * sections, which use the word more often, push it out.
 */
function withIntroduction(hits: readonly SearchHit[], index: SiteIndex, limit: number): readonly SiteSection[] {
  const [best] = hits;
  if (best === undefined || limit < 2) return hits;
  const top = index.page(best.path)?.sections[0];
  const isThere = hits.some((hit) => hit.path === best.path && hit.text === top?.text);
  if (top === undefined || top.text === '' || isThere) return hits;
  return [best, top, ...hits.slice(1)].slice(0, limit);
}
