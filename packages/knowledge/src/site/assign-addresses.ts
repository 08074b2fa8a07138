import type { StoredPage } from '../file/stored-index.js';
import { docusaurusPath } from './docusaurus-path.js';
import { encodePath } from './join-url.js';
import { plainPath } from './plain-path.js';
import type { ResolvedSite } from './site-options.js';

/** Gives each page its address. `clashes` names pages that would hang at the same one: the generator shows only one of them. */
export function assignAddresses(
  pages: readonly StoredPage[],
  site: ResolvedSite,
): { pages: StoredPage[]; clashes: { path: string; message: string }[] } {
  const withIndex = new Set(
    pages.filter(({ path }) => /(?:^|\/)_?index\.[^/.]+$/i.test(path)).map(({ path }) => folderOf(path)),
  );
  const taken = new Map<string, string>();
  const clashes: { path: string; message: string }[] = [];
  const placed = pages.map((page) => {
    const facts = {
      ...(page.slug === undefined ? {} : { slug: page.slug }),
      ...(page.id === undefined ? {} : { id: page.id }),
      numberPrefixes: page.numberPrefixes,
    };
    const address =
      site.generator === 'docusaurus'
        ? docusaurusPath(page.path, facts, site)
        : plainPath(page.path, facts, site, withIndex.has(folderOf(page.path)));
    const url = encodePath(address);
    const other = taken.get(url);
    if (other !== undefined) clashes.push({ path: page.path, message: `has the same address as ${other}: ${url}` });
    taken.set(url, page.path);
    return { ...page, url };
  });
  return { pages: placed, clashes };
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}
