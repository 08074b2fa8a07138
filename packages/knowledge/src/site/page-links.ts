import { applyTrailingSlash, encodePath, joinUrl, resolvePath } from './join-url.js';
import type { ResolvedSite } from './site-options.js';

/** Finds where links between pages lead. */
export interface LinkResolver {
  /** The path of the page a link leads to, if it is one of the site's. */
  readonly pageOf: (url: string, fromPath: string) => string | undefined;
  /** The link as an address that works from any page of the site. */
  readonly urlOf: (url: string, fromPath: string) => string;
}

/** @param addresses each page's path (relative to the folder) and its address. */
export function createLinkResolver(addresses: ReadonlyMap<string, string>, site: ResolvedSite): LinkResolver {
  const byUrl = new Map([...addresses].map(([path, url]) => [bare(url), path]));

  // Links name files (`./guide.md`), sometimes without their ending, or addresses; both are written relative or absolute.
  function pageOf(url: string, fromPath: string): string | undefined {
    const target = decode(url.replace(/[?#].*$/, ''));
    if (target === '') return fromPath;
    const folder = `/${fromPath.slice(0, fromPath.lastIndexOf('/') + 1)}`;
    const file = resolvePath(target, folder).slice(1).replace(/\/$/, '');
    for (const candidate of [
      file,
      `${file}.md`,
      `${file}.mdx`,
      `${file}/index.md`,
      `${file}/index.mdx`,
      `${file}/README.md`,
    ]) {
      if (addresses.has(candidate)) return candidate;
    }
    if (/\.mdx?$/.test(target)) return [...suffixes(target)].find((suffix) => addresses.has(suffix));
    return byUrl.get(bare(addressOf(target, fromPath)));
  }

  function addressOf(target: string, fromPath: string): string {
    if (!target.startsWith('/')) return resolvePath(target, addresses.get(fromPath) ?? '/');
    const absolute = target.startsWith(site.baseUrl) ? target : joinUrl(site.baseUrl, target);
    return site.generator === 'docusaurus' ? applyTrailingSlash(absolute, site.trailingSlash, site.baseUrl) : absolute;
  }

  function urlOf(url: string, fromPath: string): string {
    const [, target = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(url) ?? [];
    const page = pageOf(url, fromPath);
    if (page !== undefined) return (addresses.get(page) ?? '') + rest;
    return encodePath(addressOf(decode(target), fromPath)) + rest;
  }

  return { pageOf, urlOf };
}

function bare(url: string): string {
  return decode(url).replace(/\/$/, '').toLowerCase();
}

function decode(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

// `@site/docs/a/b.md` and `/docs/a/b.md` name a file from the site's root, which may be above the folder.
function* suffixes(target: string): Generator<string> {
  const segments = target
    .replace(/^@site/, '')
    .split('/')
    .filter((segment) => segment !== '' && segment !== '.' && segment !== '..');
  for (let start = 0; start < segments.length; start += 1) yield segments.slice(start).join('/');
}
