import { existsSync, writeFileSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { pgliteDataDir } from '../../../../tests/backends/pglite.js';
import { runScript } from '../../../../tests/backends/run-script.js';
import type { Database } from './database.js';
import { migrate } from './migrate.js';
import { openDatabase } from './open-database.js';
import { createPostgresStore } from './postgres-store.js';

const writer = { userId: 'writer' };
const writeThreads = new URL('../../../../tests/backends/scripts/write-threads.ts', import.meta.url);

let dataDir: string;
let opened: Database[];

beforeEach(async () => {
  dataDir = await pgliteDataDir();
  opened = [];
});
afterEach(async () => {
  for (const database of opened) await database.close();
  await rm(dataDir, { recursive: true, force: true });
});

function open(directory = dataDir): Database {
  const database = openDatabase({ dataDir: directory });
  opened.push(database);
  return database;
}

const unfinished = async (directory: string) =>
  existsSync(directory) ? (await readdir(directory)).filter((name) => name.startsWith('database.new-')) : [];

describe('the data directory', () => {
  test('is not touched before the database is used, and is made when it is', async () => {
    const directory = join(dataDir, 'some', 'where');
    const database = open(directory);
    expect(database.kind).toBe('pglite');
    expect(existsSync(directory)).toBe(false);
    await database.ready();
    await migrate(database.pool);
    await database.ping();
    expect(existsSync(join(directory, 'database', 'PG_VERSION'))).toBe(true);
    expect(await readdir(directory)).toEqual(['database', 'database.lock']);
  });

  test('keeps what was stored, and is open again within seconds', async () => {
    const thread = { id: 'thr', created_at: '2026-01-01T00:00:00Z', status: { type: 'active' }, metadata: {} } as const;
    const first = open();
    await migrate(first.pool);
    await createPostgresStore({ pool: first.pool }).saveThread(thread, writer);
    await first.close();
    expect(existsSync(join(dataDir, 'database.lock'))).toBe(false);
    const second = open();
    const before = performance.now();
    await second.ready();
    expect(performance.now() - before).toBeLessThan(3_000);
    expect(await createPostgresStore({ pool: second.pool }).loadThread('thr', writer)).toEqual(thread);
  });

  test('whose making was cut short with -9 is made anew', async () => {
    const directory = join(dataDir, 'new');
    const child = runScript(writeThreads, [directory]);
    await expect.poll(() => unfinished(directory), { timeout: 20_000 }).toHaveLength(1);
    child.process.kill('SIGKILL');
    await child.ended;
    expect(existsSync(join(directory, 'database'))).toBe(false);
    await open(directory).ready();
    expect(await unfinished(directory)).toEqual([]);
  });

  test('that cannot be opened is said to be so, and the lock is free again', async () => {
    writeFileSync(join(dataDir, 'database', 'PG_VERSION'), '9\n');
    const database = open();
    await expect(database.ready()).rejects.toMatchObject({
      code: 'database_open_failed',
      message: expect.stringContaining(dataDir),
    });
    expect(existsSync(join(dataDir, 'database.lock'))).toBe(false);
  });

  test.each(['file', 'file/below'])('that cannot be made (%s) is named', async (path) => {
    writeFileSync(join(dataDir, 'file'), '');
    await expect(open(join(dataDir, path)).ready()).rejects.toMatchObject({
      code: 'data_directory_unwritable',
      message: expect.stringMatching(/^The data directory .*file.* can't be written: (EEXIST|ENOTDIR)$/),
    });
  });

  test.runIf(process.getuid?.() === 0)('that belongs to another user is named', async () => {
    const script = new URL('../../../../tests/backends/scripts/open-as-nobody.ts', import.meta.url);
    expect(await runScript(script, [dataDir]).nextLine()).toBe(
      `data_directory_unwritable: The data directory ${dataDir} can't be written: EACCES`,
    );
  });
});

describe('one process at a time', () => {
  test('a second one is told the directory and the pid', async () => {
    const other = runScript(writeThreads, [dataDir]);
    try {
      await other.nextLine();
      const database = open();
      for (const call of [database.ready, database.ping]) {
        await expect(call()).rejects.toMatchObject({
          code: 'data_directory_in_use',
          message: `The data directory ${dataDir} is in use by process ${other.process.pid} on ${hostname()}. Stop it, or choose another directory.`,
        });
      }
      const store = createPostgresStore({ pool: database.pool });
      await expect(store.loadThread('x', writer)).rejects.toMatchObject({ code: 'unavailable' });
    } finally {
      other.process.kill('SIGKILL');
      await other.ended;
    }
  });

  test('this process cannot open it twice either, and can when it is closed', async () => {
    const [first, second] = [open(), open()];
    await first.ready();
    await expect(second.ready()).rejects.toMatchObject({ code: 'data_directory_in_use' });
    await first.close();
    await second.ready();
  });

  test('one that is killed with -9 while it writes leaves all that it had stored, and the next opens at once', async () => {
    const stored: string[] = [];
    for (let round = 0; round < 3; round += 1) {
      const child = runScript(writeThreads, [dataDir]);
      for (let count = 0; count < 50; count += 1) stored.push(await child.nextLine());
      child.process.kill('SIGKILL');
      await child.ended;
      expect(await readFile(join(dataDir, 'database.lock'), 'utf8')).toContain(`"pid":${child.process.pid}`);
    }
    const database = open();
    const before = performance.now();
    await database.ready();
    expect(performance.now() - before).toBeLessThan(3_000);
    const store = createPostgresStore({ pool: database.pool });
    for (const id of stored) expect((await store.loadThread(id, writer)).id).toBe(id);
  });

  test('one that ends normally without closing leaves no lock', async () => {
    const child = runScript(new URL('../../../../tests/backends/scripts/open-and-exit.ts', import.meta.url), [dataDir]);
    expect(await child.nextLine()).toBe('open');
    expect(await child.ended).toBe(0);
    expect(existsSync(join(dataDir, 'database.lock'))).toBe(false);
  });
});

describe('the pool', () => {
  test('goes on after statements that fail, one after another and many at a time', async () => {
    const { pool } = open();
    const results = await Promise.allSettled(
      Array.from({ length: 60 }, (_, index) =>
        pool.query(index % 3 === 0 ? 'select nonsense' : 'select $1::int as n', index % 3 === 0 ? [] : [index]),
      ),
    );
    for (const [index, result] of results.entries()) {
      if (index % 3 === 0) expect(result).toMatchObject({ status: 'rejected', reason: { code: '42703' } });
      else expect(result).toMatchObject({ status: 'fulfilled', value: { rows: [{ n: index }] } });
    }
  });

  test('a transaction that somebody leaves open ends with its connection', async () => {
    const { pool } = open();
    const client = await pool.connect();
    await client.query('create table kept (n int)');
    await client.query('begin');
    await client.query('insert into kept values (1)');
    client.release(new Error('something went wrong'));
    expect((await pool.query('select count(*)::int as n from kept')).rows).toEqual([{ n: 0 }]);
  });

  test('transactions take turns', async () => {
    const { pool } = open();
    await pool.query('create table counter (n int)');
    await pool.query('insert into counter values (0)');
    const add = async () => {
      const client = await pool.connect();
      await client.query('begin');
      const { rows } = await client.query<{ n: number }>('select n from counter');
      await client.query('update counter set n = $1', [(rows[0]?.n ?? 0) + 1]);
      await client.query('commit');
      client.release();
    };
    await Promise.all(Array.from({ length: 20 }, add));
    expect((await pool.query('select n from counter')).rows).toEqual([{ n: 20 }]);
  });

  test('what comes after close is refused as unavailable', async () => {
    const database = open();
    await database.ready();
    await Promise.all([database.close(), database.close()]);
    await expect(database.ping()).rejects.toMatchObject({ code: 'database_unreachable' });
    const store = createPostgresStore({ pool: database.pool });
    await expect(store.loadThread('x', writer)).rejects.toMatchObject({ code: 'unavailable' });
  });
});
