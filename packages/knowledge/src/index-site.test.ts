import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { KnowledgeError } from './errors.js';
import { indexPath } from './file/index-file.js';
import { formatVersion } from './file/index-format.js';
import { type IndexProgress, type IndexSiteOptions, indexSite } from './index-site.js';
import { openIndex } from './open-index.js';

let root: string;
let folder: string;
let dataDir: string;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'docent-index-'));
  folder = path.join(root, 'docs');
  dataDir = path.join(root, 'data');
  await write({
    'intro.md': '# Introduction\n\nRobots run nodes. See [topics](topics.md).',
    'topics.md': '# Topics\n\nNodes publish messages to topics.\n\n## Quality of service\n\nReliable or best effort.',
    'deep/tf.mdx': '---\ntitle: Frames\n---\nexport const x = 1;\n\nCoordinate frames with tf2.',
  });
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function write(files: Record<string, string>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  }
}

const run = (more: Partial<IndexSiteOptions> = {}) => indexSite({ folder, dataDir, ...more });
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'none',
    (error: unknown) => (KnowledgeError.isInstance(error) ? error.code : error),
  );

describe('indexSite', () => {
  it('reads a folder and reports what it did', async () => {
    await write({
      'draft.md': '---\ndraft: true\n---\nNot yet.',
      'hidden.md': '---\nunlisted: true\n---\nPsst.',
      'broken.mdx': '# Broken\n\n<Unclosed {',
    });
    await writeFile(path.join(folder, 'data.md'), Buffer.from([0, 1, 2]));
    const report = await run();
    expect(report).toMatchObject({ pages: 4, sections: 5, added: 4, changed: 0, removed: 0, unchanged: 0 });
    expect(report.skipped).toEqual([
      { path: 'data.md', code: 'binary', reason: expect.any(String) },
      { path: 'draft.md', code: 'draft', reason: expect.any(String) },
      { path: 'hidden.md', code: 'unlisted', reason: expect.any(String) },
    ]);
    expect(report.warnings).toEqual([{ path: 'broken.mdx', message: expect.stringContaining('not valid MDX') }]);
    expect(report.ms).toBeGreaterThan(0);
  });

  it('parses only what changed, and finds the same as a fresh run', async () => {
    await run();
    expect(await run()).toMatchObject({ added: 0, changed: 0, removed: 0, unchanged: 3 });
    await write({ 'topics.md': '# Topics\n\nNodes subscribe to streams.', 'new.md': '# Services\n\nCall and answer.' });
    await rm(path.join(folder, 'deep'), { recursive: true });
    expect(await run()).toMatchObject({ pages: 3, added: 1, changed: 1, removed: 1, unchanged: 1 });
    const updated = await openIndex(dataDir);
    const freshDir = path.join(root, 'fresh');
    await run({ dataDir: freshDir });
    const fresh = await openIndex(freshDir);
    for (const query of ['nodes', 'streams subscribe', 'services', 'coordinate frames', 'robots topics']) {
      expect(updated.search(query)).toEqual(fresh.search(query));
    }
    expect(updated.search('coordinate')).toEqual([]);
  });

  it('does not touch the file when nothing changed', async () => {
    await run();
    const before = await readFile(indexPath(dataDir));
    await run();
    expect((await readFile(indexPath(dataDir))).equals(before)).toBe(true);
  });

  it('writes addresses anew when the site hangs elsewhere, without parsing again', async () => {
    await run({ site: { generator: 'docusaurus' } });
    const report = await run({ site: { generator: 'docusaurus', baseUrl: '/book/' } });
    expect(report).toMatchObject({ unchanged: 3, changed: 0 });
    expect((await openIndex(dataDir)).page('topics.md')?.url).toBe('/book/docs/topics');
  });

  it('reads everything again for another generator', async () => {
    await run({ site: { generator: 'plain' } });
    expect(await run({ site: { generator: 'docusaurus' } })).toMatchObject({ unchanged: 0, changed: 3 });
  });

  it('tells how far it is', async () => {
    const seen: IndexProgress[] = [];
    await run({ onProgress: (progress) => seen.push(progress) });
    expect(seen.map(({ phase, done, total }) => `${phase} ${done}/${total}`)).toEqual([
      'scan 0/0',
      'read 1/3',
      'read 2/3',
      'read 3/3',
      'write 0/1',
      'write 1/1',
    ]);
  });

  it('stops when told to, and leaves the index as it was', async () => {
    await run();
    await write({ 'more.md': '# More' });
    const stop = new AbortController();
    const stopped = run({
      signal: stop.signal,
      onProgress: ({ done }) => done === 1 && stop.abort(new Error('enough')),
    });
    await expect(stopped).rejects.toThrow('enough');
    expect((await openIndex(dataDir)).pages).toBe(3);
  });

  it('warns of two pages at one address', async () => {
    await write({ 'a.md': '---\nslug: /intro\n---\nOther.' });
    const { warnings } = await run({ site: { generator: 'docusaurus' } });
    expect(warnings).toEqual([{ path: 'intro.md', message: 'has the same address as a.md: /docs/intro' }]);
  });

  it('says what is wrong with the folder', async () => {
    expect(await codeOf(run({ folder: path.join(root, 'nowhere') }))).toBe('folder_missing');
    await mkdir(path.join(root, 'empty'));
    expect(await codeOf(run({ folder: path.join(root, 'empty') }))).toBe('no_pages');
  });

  it('says when the index can not be written, and leaves nothing behind', async () => {
    await writeFile(dataDir, 'a file where the data directory should be');
    expect(await codeOf(run())).toBe('index_unwritable');
    await rm(dataDir);
    await run();
    expect(await readdir(path.join(dataDir, 'index'))).toEqual(['site.index']);
  });
});

describe('openIndex', () => {
  it('says what is wrong with the index', async () => {
    expect(await codeOf(openIndex(dataDir))).toBe('index_missing');
    await run();
    const file = indexPath(dataDir);
    const good = await readFile(file);
    for (const cut of [0, 10, good.indexOf('\n') + 1, good.length - 1]) {
      await writeFile(file, good.subarray(0, cut));
      expect(await codeOf(openIndex(dataDir))).toBe('index_corrupt');
    }
    const flipped = Buffer.from(good);
    flipped[good.length - 3] = (flipped[good.length - 3] ?? 0) ^ 1;
    await writeFile(file, flipped);
    expect(await codeOf(openIndex(dataDir))).toBe('index_corrupt');
    await writeFile(file, good.toString('latin1').replace(`"version":${formatVersion}`, '"version":0'), 'latin1');
    expect(await codeOf(openIndex(dataDir))).toBe('index_outdated');
    await rm(file);
    await mkdir(file);
    expect(await codeOf(openIndex(dataDir))).toBe('index_unreadable');
  });

  it('is made anew by the next run when it is damaged or of another version', async () => {
    await run();
    await writeFile(indexPath(dataDir), 'rubbish');
    expect(await run()).toMatchObject({ added: 3 });
    expect((await openIndex(dataDir)).pages).toBe(3);
  });

  it('can be read at any moment while it is being replaced', async () => {
    await run();
    let stop = false;
    const reader = (async () => {
      let opened = 0;
      while (!stop) {
        const index = await openIndex(dataDir);
        expect(index.search('nodes').length).toBeGreaterThan(0);
        opened += 1;
      }
      return opened;
    })();
    for (let round = 0; round < 15; round += 1) {
      await write({ 'topics.md': `# Topics\n\nNodes and round ${round}.` });
      await run();
    }
    stop = true;
    expect(await reader).toBeGreaterThan(3);
  });

  it('survives two runs at the same time', async () => {
    await Promise.all([run(), run(), run()]);
    expect((await openIndex(dataDir)).pages).toBe(3);
    expect(await readdir(path.join(dataDir, 'index'))).toEqual(['site.index']);
  });
});
