/** A section that was found. */
export interface SearchHit {
  /** The page's file, relative to the indexed folder. */
  readonly path: string;
  /** The section's id in the page; empty for what stands above the first heading. */
  readonly anchor: string;
  /** The section's heading; the page's title where it has none. */
  readonly title: string;
  /** Absolute path on the site, with the anchor. */
  readonly url: string;
  /** How well it fits; comparable within one search only. */
  readonly score: number;
  /** As a reader sees it: one line a block, cells of a table row set apart by tabs. */
  readonly text: string;
  readonly pageTitle: string;
  /** The headings around the section and its own, outermost first, without the page's title. */
  readonly headings: readonly string[];
  /** The section's Markdown, with links that work from any page of the site. */
  readonly markdown: string;
}

/** A section without a score. */
export type SiteSection = Omit<SearchHit, 'score'>;

/** A page with its sections in order. */
export interface SitePage {
  readonly path: string;
  readonly url: string;
  readonly title: string;
  readonly description?: string;
  readonly sections: readonly SiteSection[];
}

export interface SearchOptions {
  /** At most so many hits. Default 10. */
  readonly limit?: number;
  /** At most so many sections of one page. Default 1. */
  readonly maxPerPage?: number;
  /** The page the reader is on, by path or address: preferred to equals. */
  readonly near?: string;
  /** Give nothing when the site doesn't speak of what is asked, instead of the least bad sections. Default false. */
  readonly relevantOnly?: boolean;
}

/** An index open for searching; it doesn't change and is safe to share. */
export interface SiteIndex {
  readonly pages: number;
  /** Sections, a long one counted with each of its parts. */
  readonly sections: number;
  /** Best first. Never throws for what is asked. */
  search(query: string, options?: SearchOptions): SearchHit[];
  /** A page by its path (`guide/intro.md`) or its address (`/docs/guide/intro`, also with host, query or anchor). */
  page(pathOrUrl: string): SitePage | null;
  /** The section an address names, by its anchor; the top of the page when the anchor isn't known. */
  sectionByUrl(url: string): SiteSection | null;
}
