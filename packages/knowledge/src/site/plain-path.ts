import type { AddressFacts } from './docusaurus-path.js';
import { applyTrailingSlash, joinUrl, resolvePath } from './join-url.js';
import type { ResolvedSite } from './site-options.js';

/**
 * File path → address for generators we know nothing of: the path without its extension, `index` standing for its folder,
 * and `README` too where the folder has no `index` (`hasIndex`). A `slug` or `permalink` in the front matter wins.
 */
export function plainPath(path: string, facts: AddressFacts, site: ResolvedSite, hasIndex: boolean): string {
  const bare = path.replace(/\.[^./]*$/, '');
  const folder = bare.slice(0, bare.lastIndexOf('/') + 1);
  const name = bare.slice(folder.length);
  const isIndex = /^_?index$/i.test(name) || (/^readme$/i.test(name) && !hasIndex);
  const address = facts.slug ? resolvePath(facts.slug, `/${folder}`) : isIndex ? `/${folder}` : `/${bare}`;
  return applyTrailingSlash(joinUrl(site.rootPath, address), site.trailingSlash, site.baseUrl);
}
