import type { PageLink } from '../read/clean-nodes.js';
import type { ResolvedSite } from '../site/site-options.js';

/** A section as the index file keeps it: what is shown of it. What it is found by is in the token streams. */
export interface StoredSection {
  readonly anchor: string;
  readonly title: string;
  readonly headings: readonly string[];
  readonly level: number;
  readonly part: number;
  readonly markdown: string;
  readonly text: string;
}

/** A page as the index file keeps it. */
export interface StoredPage {
  /** Relative to the folder, with `/`. */
  readonly path: string;
  /** Of the file's bytes; a page with the same hash is not parsed again. */
  readonly hash: string;
  /** Absolute path on the site, percent-encoded. */
  readonly url: string;
  readonly title: string;
  readonly sidebarLabel?: string;
  readonly description?: string;
  readonly keywords: readonly string[];
  readonly slug?: string;
  readonly id?: string;
  readonly numberPrefixes: boolean;
  readonly links: readonly PageLink[];
  readonly warnings: readonly string[];
  readonly sections: readonly StoredSection[];
}

/** The token streams of a section, by field, in the order of `sectionFields`. */
export type SectionStreams = readonly Uint32Array[];

/** All that an index file holds. */
export interface StoredIndex {
  readonly site: ResolvedSite;
  readonly pages: readonly StoredPage[];
  /** For each page, for each of its sections. */
  readonly streams: readonly (readonly SectionStreams[])[];
  readonly terms: readonly string[];
}
