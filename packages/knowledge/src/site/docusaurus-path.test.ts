import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { docusaurusPath, docusaurusSlug, stripNumberPrefix } from './docusaurus-path.js';
import type { ResolvedSite } from './site-options.js';

const require = createRequire(import.meta.url);
// The generator's own code: what it does is right by definition.
const getSlug = require('@docusaurus/plugin-content-docs/lib/slug.js').default as (options: {
  baseID: string;
  source: string;
  sourceDirName: string;
  frontMatterSlug?: string;
  stripDirNumberPrefixes: boolean;
}) => string;
const { DefaultNumberPrefixParser } = require('@docusaurus/plugin-content-docs/lib/numberPrefix.js') as {
  DefaultNumberPrefixParser: (name: string) => { filename: string };
};

function theirSlug(path: string, facts: { slug?: string; id?: string; numberPrefixes?: boolean }): string {
  const segments = path.split('/');
  const file = (segments.pop() ?? '').replace(/\.[^.]*$/, '');
  const strip = facts.numberPrefixes !== false;
  return getSlug({
    baseID: facts.id ?? (strip ? DefaultNumberPrefixParser(file).filename : file),
    source: path,
    sourceDirName: segments.join('/') || '.',
    stripDirNumberPrefixes: strip,
    ...(facts.slug === undefined ? {} : { frontMatterSlug: facts.slug }),
  });
}

const site = (more: Partial<ResolvedSite> = {}): ResolvedSite => ({
  generator: 'docusaurus',
  rootPath: '/docs',
  baseUrl: '/',
  trailingSlash: undefined,
  markdownFormat: 'mdx',
  ...more,
});

describe('docusaurusSlug', () => {
  it.each([
    ['intro.md', {}, '/intro'],
    ['guides/intro.mdx', {}, '/guides/intro'],
    ['01-guides/02-intro.md', {}, '/guides/intro'],
    ['01-guides/02-intro.md', { numberPrefixes: false }, '/01-guides/02-intro'],
    ['guides/index.md', {}, '/guides/'],
    ['guides/README.md', {}, '/guides/'],
    ['guides/Guides.md', {}, '/guides/'],
    ['index.md', {}, '/'],
    ['guides/index.md', { slug: 'start' }, '/guides/start'],
    ['guides/intro.md', { slug: '/' }, '/'],
    ['guides/intro.md', { slug: '/x/y' }, '/x/y'],
    ['guides/intro.md', { slug: '../up' }, '/up'],
    ['guides/intro.md', { slug: './here/' }, '/guides/here/'],
    ['guides/intro.md', { id: 'first' }, '/guides/first'],
    ['guides/2021-11-02-post.md', {}, '/guides/2021-11-02-post'],
    ['guides/7.0-notes.md', {}, '/guides/7.0-notes'],
    ['guides/v1.2.3.md', {}, '/guides/v1.2.3'],
  ])('%s %o', (path, facts, expected) => {
    expect(docusaurusSlug(path, facts)).toBe(expected);
    expect(theirSlug(path, facts)).toBe(expected);
  });

  it('does what the generator does for any path', () => {
    const name = fc.stringMatching(/^[0-9]{0,2}[-_. ]{0,2}[a-zA-Z][a-zA-Z0-9_-]{0,8}$/);
    const path = fc.tuple(
      fc.array(name, { maxLength: 3 }),
      fc.oneof(name, fc.constantFrom('index', 'README', 'readme')),
    );
    const slug = fc.option(fc.stringMatching(/^\/?(?:\.{0,2}\/)?[a-z][a-z/.-]{0,10}$/), { nil: undefined });
    fc.assert(
      fc.property(path, slug, fc.boolean(), ([folders, file], wanted, numberPrefixes) => {
        const full = [...folders, `${file}.md`].join('/');
        const facts = { numberPrefixes, ...(wanted === undefined ? {} : { slug: wanted }) };
        let theirs: string;
        try {
          theirs = theirSlug(full, facts);
        } catch {
          return; // The generator refuses such a page.
        }
        // Doubled slashes go when the permalink is joined, there and here.
        expect(docusaurusSlug(full, facts).replace(/\/+/g, '/')).toBe(theirs.replace(/\/+/g, '/'));
      }),
      { numRuns: 2000 },
    );
  });

  it('strips number prefixes as the generator does', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{0,3}[ ._-]{0,3}[a-z0-9 ._-]{0,6}$/), (name) => {
        expect(stripNumberPrefix(name)).toBe(DefaultNumberPrefixParser(name).filename);
      }),
    );
  });
});

describe('docusaurusPath', () => {
  it('hangs pages below the base URL and the docs route', () => {
    const facts = {};
    expect(docusaurusPath('a/b.md', facts, site())).toBe('/docs/a/b');
    expect(docusaurusPath('a/b.md', facts, site({ rootPath: '/', baseUrl: '/' }))).toBe('/a/b');
    expect(docusaurusPath('a/b.md', facts, site({ rootPath: '/base/docs/next', baseUrl: '/base/' }))).toBe(
      '/base/docs/next/a/b',
    );
    expect(docusaurusPath('index.md', facts, site())).toBe('/docs/');
  });

  it('applies trailingSlash as the generator does', () => {
    expect(docusaurusPath('a/index.md', {}, site({ trailingSlash: false }))).toBe('/docs/a');
    expect(docusaurusPath('a/b.md', {}, site({ trailingSlash: true }))).toBe('/docs/a/b/');
    expect(docusaurusPath('index.md', {}, site({ rootPath: '/base/', baseUrl: '/base/', trailingSlash: false }))).toBe(
      '/base/',
    );
  });
});
