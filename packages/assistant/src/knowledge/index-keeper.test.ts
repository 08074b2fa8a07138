import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { indexSite } from '@docent/knowledge';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startTestServer } from '../../test-support/test-server.js';
import { createTestSite, type TestSite } from '../../test-support/test-site.js';
import { IndexKeeper } from './index-keeper.js';

let site: TestSite;
let log: unknown[][];
beforeEach(async () => {
  site = await createTestSite();
  log = [];
});
afterEach(() => site.remove());

function keep(folder: string | null = join(site.folder, 'docs')): IndexKeeper {
  const write = (...line: unknown[]) => void log.push(line);
  const logger = { debug: write, info: write, warn: write, error: write };
  return new IndexKeeper({ dataDir: join(site.folder, '.docent'), knowledge: { folder: folder ?? undefined }, logger });
}

async function find(keeper: IndexKeeper, query: string): Promise<string[]> {
  const opened = await keeper.open();
  return 'session' in opened ? opened.session.search(query).results.map(({ page }) => page) : [opened.unavailable];
}

describe('IndexKeeper', () => {
  it('reads the site, and finds what is in it', async () => {
    const keeper = keep();
    expect(keeper.state).toEqual({ status: 'missing' });
    const started = keeper.start();
    await vi.waitUntil(() => keeper.state.status === 'indexing', { interval: 1 });
    expect(await find(keeper, 'topic')).toEqual(["This site's pages are still being read in."]);
    await started;
    expect(keeper.state).toMatchObject({ status: 'ready', pages: 3 });
    expect(await find(keeper, 'topic')).toContain('Topics');
    expect(log).toContainEqual([expect.objectContaining({ pages: 3, skipped: 0 }), 'site indexed']);
  });

  it('takes over an index that another process has made', async () => {
    const keeper = keep();
    await keeper.start();
    await site.write('docs/gripper.md', '# Gripper\n\nA gripper grasps.\n');
    expect(await find(keeper, 'gripper')).toEqual([]);
    await indexSite({ folder: join(site.folder, 'docs'), dataDir: join(site.folder, '.docent') });
    vi.useFakeTimers({ now: Date.now() + 3_000, toFake: ['Date'] });
    expect(await find(keeper, 'gripper')).toEqual(['Gripper']);
    vi.useRealTimers();
  });

  it('says what is wrong with a folder or an index, and lives on', async () => {
    const empty = keep(join(site.folder, 'build'));
    await empty.start();
    expect(empty.state).toEqual({ status: 'failing' });
    expect(log.at(-1)).toEqual([expect.objectContaining({ code: 'no_pages' }), 'the site could not be indexed']);

    await mkdir(join(site.folder, '.docent', 'index'), { recursive: true });
    await writeFile(join(site.folder, '.docent', 'index', 'site.index'), 'no index');
    const broken = keep(null);
    await broken.start();
    expect(await find(broken, 'topic')).toEqual(['The search of this site is not working right now.']);
    expect(log.at(-1)).toEqual([
      expect.objectContaining({ code: expect.stringMatching(/^index_/) }),
      'the index could not be opened',
    ]);
  });
});

it('a server without an index answers, and says that it had to do without', async () => {
  await rm(join(site.folder, 'docs'), { recursive: true });
  const server = await startTestServer({ site });
  const reply = await (await server.reader.asGuest()).ask('What is a topic?');
  expect(reply.state.error).toBeNull();
  expect(reply.answer).toMatch(/can't search this site/);
  expect(reply.state.notices).toMatchObject([{ level: 'warning', message: expect.stringMatching(/does without it/) }]);
  expect(server.log).toContainEqual(
    expect.objectContaining({ level: 'warn', message: 'answering without search', fields: expect.anything() }),
  );
  const readiness = await fetch(`${server.url}/readyz`);
  expect([readiness.status, await readiness.json()]).toMatchObject([200, { status: 'degraded' }]);
  await server.close();
});
