import { describe, expect, it } from 'vitest';
import { parsePage } from '../read/parse-page.js';
import type { PageParser } from './page-parser.js';
import { createPageParser } from './page-parser.js';
import { WorkerParser } from './worker-parser.js';

const options = { generator: 'plain', markdownFormat: 'detect' } as const;
const page = parsePage('# Instead', 'x.md', options);
const instead: PageParser = { width: 1, parse: async () => page, close: async () => undefined };

// The real worker needs the built files; these speak its messages.
const worker = (body: string) =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`import { parentPort, workerData } from 'node:worker_threads'; parentPort.on('message', ({ id, text, path }) => { ${body} });`)}`,
  );

describe('WorkerParser', () => {
  it('spreads pages over its workers and gives each call its own page', async () => {
    const parser = new WorkerParser(
      worker('parentPort.postMessage({ id, page: { title: path + workerData.generator } });'),
      2,
      options,
      instead,
    );
    const titles = await Promise.all(
      ['a', 'b', 'c', 'd', 'e'].map(async (path) => (await parser.parse('', path)).title),
    );
    expect(titles).toEqual(['aplain', 'bplain', 'cplain', 'dplain', 'eplain']);
    expect(parser.width).toBe(4);
    await parser.close();
  });

  it('fails the page that could not be parsed, and no other', async () => {
    const parser = new WorkerParser(
      worker(`parentPort.postMessage(path === 'bad' ? { id, error: 'too deep' } : { id, page: { title: path } });`),
      1,
      options,
      instead,
    );
    await expect(parser.parse('', 'bad')).rejects.toThrow('too deep');
    expect((await parser.parse('', 'good')).title).toBe('good');
    await parser.close();
  });

  it('goes on without a worker that died, at last without any', async () => {
    const parser = new WorkerParser(
      worker(
        `if (path === 'deadly') throw new Error('out of memory'); parentPort.postMessage({ id, page: { title: path } });`,
      ),
      1,
      options,
      instead,
    );
    expect((await parser.parse('', 'fine')).title).toBe('fine');
    await expect(parser.parse('', 'deadly')).rejects.toThrow('the parser stopped: out of memory');
    expect((await parser.parse('', 'later')).title).toBe('Instead');
    await parser.close();
  });
});

describe('createPageParser', () => {
  it('parses few pages without workers', async () => {
    const parser = createPageParser(3, options);
    expect(parser.width).toBe(1);
    expect((await parser.parse('# Title', 'x.md')).title).toBe('Title');
    await parser.close();
  });
});
