import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLinkResolver } from './page-links.js';
import { plainPath } from './plain-path.js';
import { resolveSite } from './resolve-site.js';
import type { ResolvedSite } from './site-options.js';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'docent-site-'));
  await mkdir(path.join(root, 'docs', 'deep'), { recursive: true });
});
afterEach(() => rm(root, { recursive: true, force: true }));

const config = (text: string) => writeFile(path.join(root, 'docusaurus.config.ts'), text);
const docs = () => path.join(root, 'docs');

describe('resolveSite', () => {
  it('is plain where no Docusaurus site is', async () => {
    expect(await resolveSite(docs())).toEqual({
      generator: 'plain',
      rootPath: '/',
      baseUrl: '/',
      trailingSlash: undefined,
      markdownFormat: 'detect',
    });
    expect(await resolveSite(docs(), { generator: 'docusaurus' })).toMatchObject({
      rootPath: '/docs',
      markdownFormat: 'mdx',
    });
  });

  it('reads what a Docusaurus configuration says in plain sight', async () => {
    await config(`
      import type { Config } from '@docusaurus/types';
      const config: Config = {
        title: 'A: "b"', // baseUrl: '/wrong/'
        baseUrl: '/book/',
        trailingSlash: false,
        markdown: { format: 'detect' },
        themeConfig: { docs: { sidebar: { hideable: true } } },
        presets: [['classic', { docs: { sidebarPath: './sidebars.ts', routeBasePath: 'learn' }, blog: { routeBasePath: 'news' } }]],
        plugins: [['@docusaurus/plugin-content-docs', { id: 'api', path: 'reference', routeBasePath: 'api' }]],
      };
      export default config;`);
    expect(await resolveSite(docs())).toEqual({
      generator: 'docusaurus',
      rootPath: '/book/learn',
      baseUrl: '/book/',
      trailingSlash: false,
      markdownFormat: 'detect',
    });
    await mkdir(path.join(root, 'reference'));
    expect(await resolveSite(path.join(root, 'reference'))).toMatchObject({ rootPath: '/book/api' });
    expect(await resolveSite(docs(), { routeBasePath: '/', baseUrl: '/x', trailingSlash: true })).toMatchObject({
      rootPath: '/x/',
      baseUrl: '/x/',
      trailingSlash: true,
    });
  });

  it('knows where docs versions hang', async () => {
    await config(`export default { baseUrl: '/', presets: [['classic', { docs: { } }]] };`);
    await writeFile(path.join(root, 'versions.json'), '["2.0.0", "1.0.0"]');
    const version = async (name: string) => {
      await mkdir(path.join(root, 'versioned_docs', name), { recursive: true });
      return (await resolveSite(path.join(root, 'versioned_docs', name))).rootPath;
    };
    expect((await resolveSite(docs())).rootPath).toBe('/docs/next');
    expect(await version('version-2.0.0')).toBe('/docs');
    expect(await version('version-1.0.0')).toBe('/docs/1.0.0');
    await config(
      `export default { presets: [['classic', { docs: { lastVersion: 'current', versions: { current: { path: 'dev' } } } }]] };`,
    );
    expect((await resolveSite(docs())).rootPath).toBe('/docs/dev');
  });
});

const plain: ResolvedSite = {
  generator: 'plain',
  rootPath: '/',
  baseUrl: '/',
  trailingSlash: undefined,
  markdownFormat: 'detect',
};

describe('plainPath', () => {
  it.each([
    ['guide/start.md', {}, false, '/guide/start'],
    ['guide/index.md', {}, true, '/guide/'],
    ['index.md', {}, true, '/'],
    ['guide/README.md', {}, false, '/guide/'],
    ['guide/README.md', {}, true, '/guide/README'],
    ['guide/v1.2.md', {}, false, '/guide/v1.2'],
    ['guide/start.md', { slug: '/hello' }, false, '/hello'],
    ['guide/start.md', { slug: 'hello' }, false, '/guide/hello'],
  ])('%s %o', (file, facts, hasIndex, expected) => {
    expect(plainPath(file, facts, plain, hasIndex)).toBe(expected);
  });
});

describe('createLinkResolver', () => {
  const site: ResolvedSite = { ...plain, generator: 'docusaurus', rootPath: '/b/docs', baseUrl: '/b/' };
  const links = createLinkResolver(
    new Map([
      ['intro.md', '/b/docs/intro'],
      ['guide/one.mdx', '/b/docs/guide/one'],
      ['guide/index.md', '/b/docs/guide/'],
      ['two words.md', '/b/docs/two%20words'],
    ]),
    site,
  );

  it.each([
    ['./one.mdx#part', 'guide/index.md', '/b/docs/guide/one#part'],
    ['../intro.md', 'guide/one.mdx', '/b/docs/intro'],
    ['guide', 'intro.md', '/b/docs/guide/'],
    ['/docs/guide/one.mdx', 'intro.md', '/b/docs/guide/one'],
    ['@site/docs/intro.md', 'guide/one.mdx', '/b/docs/intro'],
    ['/docs/intro', 'guide/one.mdx', '/b/docs/intro'],
    ['/b/docs/intro/', 'guide/one.mdx', '/b/docs/intro'],
    ['two%20words.md', 'intro.md', '/b/docs/two%20words'],
    ['#below', 'intro.md', '/b/docs/intro#below'],
    ['/blog/post', 'intro.md', '/b/blog/post'],
    ['other', 'guide/one.mdx', '/b/docs/guide/other'],
    ['missing.md', 'intro.md', '/b/docs/missing.md'],
  ])('%s from %s leads to %s', (url, from, expected) => {
    expect(links.urlOf(url, from)).toBe(expected);
  });

  it('tells which page a link leads to', () => {
    expect(links.pageOf('one', 'guide/index.md')).toBe('guide/one.mdx');
    expect(links.pageOf('https://e.org', 'intro.md')).toBeUndefined();
  });
});
