import { setTimeout as sleep } from 'node:timers/promises';
import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { startPostgresIfPossible } from '../../../../tests/backends/postgres.js';
import type { Database } from './database.js';
import { migrate } from './migrate.js';
import { openDatabase } from './open-database.js';
import { createPostgresStore } from './postgres-store.js';

const server = await startPostgresIfPossible();
const context = { userId: 'user-1' };
const page = { limit: 10, order: 'desc' } as const;

test.each(['', 'localhost', 'mysql://u:secret@h/d', 'postgres://u:secret@h:port/d', 'postgres://u:secret@/d%'])(
  'a URL that is none (%j) is refused, and not repeated',
  async (url) => {
    const error: unknown = await Promise.resolve(url)
      .then((value) => openDatabase({ url: value }))
      .catch((e) => e);
    expect(error).toMatchObject({ code: 'database_url_invalid' });
    expect(inspect(error)).not.toContain('secret');
  },
);

test('a server that is not there is named, its password is not', async () => {
  const database = openDatabase({ url: 'postgres://somebody:secret@127.0.0.1:1/library' });
  for (const call of [database.ready, database.ping]) {
    const error = await call().catch((reason: unknown) => reason);
    expect(error).toMatchObject({
      code: 'database_unreachable',
      message: "PostgreSQL at 127.0.0.1:1/library can't be reached: connect ECONNREFUSED 127.0.0.1:1",
    });
    expect(inspect(error)).not.toContain('secret');
  }
  const store = createPostgresStore({ pool: database.pool });
  await expect(store.loadThreads(page, context)).rejects.toMatchObject({ code: 'unavailable', status: 503 });
  await expect(migrate(database.pool)).rejects.toMatchObject({ code: 'database_unreachable' });
  await database.close();
});

describe.skipIf(server === undefined)('on PostgreSQL', () => {
  const url = server?.url ?? '';
  const faults = server?.faults;
  const lost = vi.fn();
  const logger = { debug() {}, info() {}, warn: lost, error() {} };
  let database: Database;

  beforeAll(async () => {
    database = openDatabase({ url, statementTimeoutMs: 500 }, { logger });
    await database.ready();
    await migrate(database.pool);
  });
  afterAll(async () => {
    await database.close();
    await server?.stop();
  });
  const store = () => createPostgresStore({ pool: database.pool });

  test('when it is ready, connections are open', async () => {
    expect(database.kind).toBe('postgresql');
    expect(database.pool.idleCount).toBeGreaterThanOrEqual(2);
    await database.ready();
    await database.ping();
  });

  test('its sessions are named, and a statement that takes too long is ended', async () => {
    const { rows } = await database.pool.query(`select current_setting('application_name') as name`);
    expect(rows).toEqual([{ name: 'docent' }]);
    await expect(database.pool.query('select pg_sleep(30)')).rejects.toMatchObject({ code: '57014' });
  });

  test('an error in a statement stays what it is', async () => {
    const other = openDatabase({ url });
    await other.pool.query('create schema if not exists empty');
    const broken = createPostgresStore({
      pool: { connect: () => other.pool.connect(), query: () => other.pool.query('select * from docent.nowhere') },
    });
    await expect(broken.loadThreads(page, context)).rejects.toMatchObject({ code: '42P01' });
    await other.close();
  });

  test('a database that does not exist, or a wrong name, is unreachable', async () => {
    const elsewhere = new URL(url);
    elsewhere.pathname = '/nowhere';
    const other = openDatabase({ url: elsewhere.href });
    await expect(other.ready()).rejects.toMatchObject({
      code: 'database_unreachable',
      message: expect.stringContaining('database "nowhere" does not exist'),
    });
    await other.close();
  });

  test('closing twice is closing once, and what comes after is refused as unavailable', async () => {
    const other = openDatabase({ url });
    await other.ready();
    await Promise.all([other.close(), other.close()]);
    await other.close();
    await expect(other.ping()).rejects.toMatchObject({ code: 'database_unreachable' });
    const closed = createPostgresStore({ pool: other.pool });
    await expect(closed.loadThreads(page, context)).rejects.toMatchObject({ code: 'unavailable' });
  });

  describe.skipIf(faults === undefined)('faults', () => {
    const saved = { created_at: '2026-01-01T00:00:00Z', status: { type: 'active' }, metadata: {} } as const;

    test('idle connections that the server ends are noted, and replaced', async () => {
      await database.ready();
      lost.mockClear();
      await database.pool.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where application_name = 'docent' and pid <> pg_backend_pid()`,
      );
      await vi.waitFor(() => expect(lost).toHaveBeenCalled());
      await store().loadThreads(page, context);
    });

    test('killed in mid-use and started again: calls fail as unavailable, then work, with all that was stored', async () => {
      const stored: string[] = [];
      const failures: unknown[] = [];
      let running = true;
      const writers = Array.from({ length: 4 }, async (_, writer) => {
        for (let number = 1; running; number += 1) {
          const id = `thread-${writer}-${number}`;
          try {
            await store().saveThread({ ...saved, id }, context);
            stored.push(id);
          } catch (error) {
            failures.push(error);
            await sleep(10);
          }
        }
      });
      const held = await database.pool.connect();
      await sleep(200);
      await faults?.kill();
      held.release();
      await expect(database.ping()).rejects.toMatchObject({ code: 'database_unreachable' });
      await sleep(200);
      await faults?.restart();
      await vi.waitFor(() => database.ping(), { timeout: 10_000 });
      await sleep(200);
      running = false;
      await Promise.all(writers);

      expect(failures.length).toBeGreaterThan(0);
      expect(
        failures.filter((error) => !(error instanceof Error && 'code' in error && error.code === 'unavailable')),
      ).toEqual([]);
      for (const id of stored) expect((await store().loadThread(id, context)).id).toBe(id);
    });

    test('a connection held in a transaction may die without ending the process', async () => {
      const client = await database.pool.connect();
      await client.query('begin');
      await faults?.shutDown();
      await expect(client.query('commit')).rejects.toThrow();
      client.release();
      await faults?.restart();
      await vi.waitFor(() => database.ping(), { timeout: 10_000 });
    });

    test('a server that answers nothing makes calls fail in time, and is used again when it answers', async () => {
      await database.ready();
      faults?.pause();
      try {
        const before = performance.now();
        const calls = [database.ping(), store().loadThreads(page, context), database.pool.query('select 1')];
        const results = await Promise.allSettled(calls);
        expect(performance.now() - before).toBeLessThan(9_000);
        expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
      } finally {
        faults?.resume();
      }
      await vi.waitFor(() => database.ping(), { timeout: 10_000 });
    });
  });
});
