import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { urlSourceSchema } from '@docent/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { indexSite } from '../index-site.js';
import { openIndex } from '../open-index.js';
import type { SiteIndex } from '../site-index.js';
import { createSearchSession } from './search-session.js';
import { searchSiteTool } from './search-site-tool.js';

const pages: Record<string, string> = {
  'topics.md':
    '# Topics\n\nNodes exchange messages over topics.\n\n## Quality of service\n\nReliable delivery repeats lost messages. Best effort drops them.\n\n## Difference to services\n\nA topic streams messages to anyone; a service answers one caller. Reliable delivery repeats lost messages.',
  'services.md': '# Services\n\nA service answers one request with one response. Use it for quick questions.',
  'actions.md': '# Actions\n\nAn action takes long, reports progress and can be cancelled.',
  'nodes.md': `# Nodes\n\nA node is a participant that does one job.\n${['Lifecycle', 'Composed', 'Remote', 'Idle']
    .map((kind) => `\n## ${kind} node\n\nA ${kind} node: this node calls a node, the node answers the node.\n`)
    .join('')}`,
  'pid.md': '# PID control\n\n| Term | Effect |\n| --- | --- |\n| P | reacts now |',
};

let root: string;
let index: SiteIndex;
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'docent-session-'));
  for (const [name, text] of Object.entries(pages)) await writeFile(path.join(root, name), text);
  await indexSite({ folder: root, dataDir: root, site: { generator: 'docusaurus' } });
  index = await openIndex(root);
});
afterAll(() => rm(root, { recursive: true, force: true }));

describe('createSearchSession', () => {
  it('gives the top of the best page, where its subject is defined, however often deeper sections name it', () => {
    const { results } = createSearchSession(index).search('lifecycle node');
    expect(results.filter(({ page }) => page === 'Nodes').map(({ markdown }) => markdown)).toContainEqual(
      expect.stringContaining('A node is a participant'),
    );
    const refs = results.map(({ ref }) => ref);
    expect(new Set(refs).size).toBe(refs.length);
  });

  it('gives sections with numbers that last through the answer', () => {
    const session = createSearchSession(index);
    const first = session.search('difference between topics and services');
    expect(first.results[0]).toEqual({
      ref: 1,
      title: 'Difference to services',
      page: 'Topics',
      url: '/docs/topics#difference-to-services',
      markdown: expect.stringContaining('a service answers one caller'),
    });
    expect(first.results.map((result) => result.ref)).toEqual(first.results.map((_, place) => place + 1));
    expect(first.note).toBeUndefined();
    const second = session.search('cancel an action');
    const action = second.results.find((result) => result.page === 'Actions');
    expect(action?.ref).toBeGreaterThan(0);
    expect(session.search('difference between topics and services').results[0]?.ref).toBe(1);
  });

  it('says so when the site has nothing on it, in words that do not sound like a fault', () => {
    const { results, note } = createSearchSession(index).search('what is the capital of France?');
    expect(results).toEqual([]);
    expect(note).toMatch(/^Nothing on this site/);
    expect(note).not.toMatch(/unavailable|can't|cannot|fail|error|missing/i);
  });

  it('says so when there is no index', () => {
    const session = createSearchSession(null);
    expect(session.search('topics')).toEqual({
      query: 'topics',
      results: [],
      note: expect.stringContaining('not available'),
    });
    expect(session.cite(1, 'x')).toBeNull();
  });

  it('keeps to the limit', () => {
    expect(
      createSearchSession(index).search('topics services actions messages', { limit: 2 }).results.length,
    ).toBeLessThanOrEqual(2);
  });
});

describe('cite', () => {
  it('opens the section at the sentence, and tells it from the same words elsewhere in the page', () => {
    const session = createSearchSession(index);
    const { results } = session.search('difference between topics and services');
    const ref = results.find((result) => result.title === 'Difference to services')?.ref ?? 0;
    const source = session.cite(ref, 'Reliable delivery repeats lost messages.');
    expect(urlSourceSchema.parse(source)).toEqual({
      type: 'url',
      url: '/docs/topics#difference-to-services:~:text=service%20answers%20one%20caller.-,Reliable%20delivery%20repeats%20lost%20messages.',
      title: 'Difference to services',
      description: 'Reliable delivery repeats lost messages.',
      attribution: 'Topics',
    });
  });

  it('needs no anchor at the top of a page', () => {
    const session = createSearchSession(index);
    const { results } = session.search('progress cancelled action');
    const source = session.cite(results[0]?.ref ?? 0, 'Actions report their progress and can be cancelled.');
    expect(source?.url).toBe(
      '/docs/actions#:~:text=An%20action%20takes%20long%2C%20reports%20progress%20and%20can%20be%20cancelled.',
    );
  });

  it('names the section alone when no sentence supports the claim', () => {
    const session = createSearchSession(index);
    const [first] = session.search('one request one response').results;
    expect(session.cite(first?.ref ?? 0, 'Lasers are bright.')).toEqual({
      type: 'url',
      url: '/docs/services',
      title: 'Services',
      description: 'A service answers one request with one response.',
      attribution: 'Services',
    });
  });

  it('knows only what was found', () => {
    const session = createSearchSession(index);
    for (const reference of [0, 1, -1, 1.5, Number.NaN]) expect(session.cite(reference, 'x')).toBeNull();
  });
});

describe('searchSiteTool', () => {
  it('takes a query', () => {
    expect(searchSiteTool.name).toBe('search_site');
    expect(searchSiteTool.parameters.parse({ query: 'x' })).toEqual({ query: 'x' });
    expect(searchSiteTool.parameters.safeParse({}).success).toBe(false);
  });
});
