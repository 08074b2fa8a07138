import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createElementRoute } from '../element.js';
import { createSiteRoute } from '../site.js';

let root: string;
const files = {
  'secret.txt': 'outside of the site',
  'site/index.html': 'home',
  'site/404.html': 'no such page',
  'site/docs/topics/index.html': 'topics',
  'site/docs/services.html': 'services',
  'site/docs/a b/index.html': 'spaced',
  'site/assets/js/main.4c8d2f1a.js': 'js',
  'site/img/report.20240101.png': 'png',
  'site/.env': 'hidden',
  'site/.git/config': 'hidden',
  'site/.well-known/security.txt': 'contact',
  'site/empty.txt': '',
  'element/chatkit.js': 'entry',
  'element/chunks/markdown-abc.js': 'chunk',
};
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'docent-files-'));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
});
afterAll(() => rm(root, { recursive: true }));

/** A request whose path is sent as it is: `fetch` would tidy it up first. */
function get(path: string, init: RequestInit = {}) {
  const app = new Hono();
  app.get('/docent/*', createElementRoute(join(root, 'element')));
  app.get('*', createSiteRoute({ folder: join(root, 'site') }));
  const request = new Request('http://localhost/', init);
  Object.defineProperty(request, 'url', { value: `http://localhost${path}` });
  return app.fetch(request);
}

describe('the site', () => {
  it.each([
    ['/', 'home'],
    ['/docs/topics/', 'topics'],
    ['/docs/services', 'services'],
    ['/docs/services.html', 'services'],
    ['/docs/a%20b/', 'spaced'],
    ['/.well-known/security.txt', 'contact'],
    ['/empty.txt', ''],
  ])('%s', async (path, text) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(text);
  });

  it.each([
    ['/docs/topics', '/docs/topics/'],
    ['/docs/topics?q=1', '/docs/topics/?q=1'],
    ['/docs/services/', '/docs/services'],
    ['/docs/a%20b', '/docs/a%20b/'],
  ])('redirects %s to %s, and not for ever', async (path, location) => {
    const { status, headers } = await get(path);
    expect([status, headers.get('location'), headers.get('cache-control')]).toEqual([301, location, 'no-cache']);
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/docs/%2e%2e/%2e%2e/secret.txt',
    '/docs/topics/..%2f..%2f..%2fsecret.txt',
    '//secret.txt',
    '/index.html%00.png',
    '/%E0%A4%A',
    '/.env',
    '/.git/config',
    '/docs',
  ])('has no page at %s', async (path) => {
    const response = await get(path);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('no such page');
  });

  it('never redirects to another host', async () => {
    for (const path of ['//evil.example/..', '/%5cevil.example', '//evil.example', '/%2f%2fevil.example']) {
      expect((await get(path)).headers.get('location')).toBeNull();
    }
  });

  it('tells types, and what may be kept', async () => {
    const page = await get('/');
    expect(page.headers.get('content-type')).toMatch(/^text\/html; charset=utf-8$/i);
    expect(page.headers.get('cache-control')).toBe('no-cache');
    const asset = await get('/assets/js/main.4c8d2f1a.js');
    expect(asset.headers.get('content-type')).toMatch(/^text\/javascript/);
    expect(asset.headers.get('cache-control')).toContain('immutable');
    expect((await get('/img/report.20240101.png')).headers.get('cache-control')).toBe('no-cache');
  });

  it('sends nothing again that has not changed', async () => {
    const etag = (await get('/')).headers.get('etag') ?? '';
    const again = await get('/', { headers: { 'if-none-match': `"x", ${etag}` } });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
  });

  it('sends a part of a file', async () => {
    const part = async (range: string) => {
      const response = await get('/docs/services.html', { headers: { range } });
      return [response.status, await response.text(), response.headers.get('content-range')];
    };
    expect(await part('bytes=0-2')).toEqual([206, 'ser', 'bytes 0-2/8']);
    expect(await part('bytes=5-')).toEqual([206, 'ces', 'bytes 5-7/8']);
    expect(await part('bytes=-2')).toEqual([206, 'es', 'bytes 6-7/8']);
    expect(await part('bytes=8-')).toEqual([416, '', 'bytes */8']);
    expect(await part('bytes=-')).toEqual([200, 'services', null]);
    expect(await part('lines=1-2')).toEqual([200, 'services', null]);
  });
});

describe('the element', () => {
  it('is open to all sites; the entry is checked for changes, chunks are kept', async () => {
    const entry = await get('/docent/chatkit.js');
    expect(await entry.text()).toBe('entry');
    expect(entry.headers.get('cache-control')).toBe('no-cache');
    expect(entry.headers.get('access-control-allow-origin')).toBe('*');
    expect((await get('/docent/chunks/markdown-abc.js')).headers.get('cache-control')).toContain('immutable');
  });

  it.each(['/docent/no.js', '/docent/', '/docent/../secret.txt', '/docent/%2e%2e/secret.txt'])(
    'has no %s',
    async (path) => {
      const response = await get(path);
      expect(response.status).toBe(404);
    },
  );

  it('says that it is not built', async () => {
    const app = new Hono().get('*', createElementRoute(join(root, 'nowhere')));
    const response = await app.request('/docent/chatkit.js');
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ error: { code: 'element_not_built' } });
  });
});
