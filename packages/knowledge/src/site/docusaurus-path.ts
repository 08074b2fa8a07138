/*
 * File path → permalink, by the rules of @docusaurus/plugin-content-docs 3.10 (`docs.ts`, `slug.ts`, `numberPrefix.ts`).
 * The tests beside this file compare it with that package.
 */
import { applyTrailingSlash, joinUrl, resolvePath } from './join-url.js';
import type { ResolvedSite } from './site-options.js';

/** What a page's front matter says about its address. */
export interface AddressFacts {
  readonly slug?: string;
  readonly id?: string;
  /** `parse_number_prefixes`, true unless the page says otherwise. */
  readonly numberPrefixes?: boolean;
}

// 7.0-foo and 2021-11-foo are versions and dates, not an order.
const notAPrefix = /^\d+[-_.]\d+/;
const prefix = /^\d+\s*[-_.]+\s*([^-_.\s].*)$/;

export function stripNumberPrefix(name: string): string {
  if (notAPrefix.test(name)) return name;
  return prefix.exec(name)?.[1] ?? name;
}

/** The slug below the docs root; `path` is relative to the folder, with `/`. */
export function docusaurusSlug(path: string, facts: AddressFacts): string {
  const segments = path.split('/');
  const file = (segments.pop() ?? '').replace(/\.[^.]*$/, '');
  const strip = facts.numberPrefixes === false ? (name: string) => name : stripNumberPrefix;
  const folder = segments.length === 0 ? '/' : `/${segments.map(strip).join('/')}/`;
  if (facts.slug?.startsWith('/')) return facts.slug;
  if (!facts.slug && isFolderIndex(file, segments.at(-1))) return folder;
  return resolvePath(facts.slug ?? facts.id ?? strip(file), folder);
}

// `index`, `readme` and `<folder>/<folder>` stand for their folder (names compared with their number prefixes on).
function isFolderIndex(file: string, parent: string | undefined): boolean {
  const name = file.toLowerCase();
  return name === 'index' || name === 'readme' || (parent !== undefined && name === parent.toLowerCase());
}

/** The page's address on the site, not percent-encoded. */
export function docusaurusPath(path: string, facts: AddressFacts, site: ResolvedSite): string {
  return applyTrailingSlash(joinUrl(site.rootPath, docusaurusSlug(path, facts)), site.trailingSlash, site.baseUrl);
}
