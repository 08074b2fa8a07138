import { connect, createServer, type Socket } from 'node:net';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { startPostgresIfPossible } from '../../../../tests/backends/postgres.js';
import { createTestedPool } from './tested-pool.js';

const server = await startPostgresIfPossible();

describe.skipIf(server === undefined)('a tested pool', () => {
  const url = server?.url ?? '';
  let pool: pg.Pool;
  afterEach(() => pool.end());
  afterAll(() => server?.stop());

  const pid = async () => (await pool.query<{ pid: number }>('select pg_backend_pid() as pid')).rows[0]?.pid;

  test('uses a connection again, idle or not', async () => {
    pool = createTestedPool(pg, { connectionString: url, idleBeforeTestMs: -1 });
    const first = await pid();
    expect(await pid()).toBe(first);
    expect(pool.totalCount).toBe(1);
  });

  test('has the promise and the callback form of connect, as Pool has', async () => {
    pool = createTestedPool(pg, { connectionString: url, idleBeforeTestMs: -1 });
    const answer = await new Promise((resolve, reject) => {
      pool.connect(async (error, client, done) => {
        if (error !== undefined || client === undefined) return reject(error);
        const { rows } = await client.query('select 1 as one');
        done();
        resolve(rows);
      });
    });
    expect(answer).toEqual([{ one: 1 }]);
    expect(pool.idleCount).toBe(1);
  });

  test('a connection with a query that nobody waits for any more is not used again', async () => {
    pool = createTestedPool(pg, { connectionString: url });
    const client = await pool.connect();
    const slow: pg.QueryConfig & { query_timeout: number } = { text: 'select pg_sleep(5)', query_timeout: 50 };
    await expect(client.query(slow)).rejects.toThrow('Query read timeout');
    client.release();
    const before = performance.now();
    await pool.query('select 1');
    expect(performance.now() - before).toBeLessThan(1_000);
  });

  describe('behind a network that forgets connections', () => {
    const sockets: Socket[] = [];
    const forgetful = createServer((downstream) => {
      const upstream = connect(Number(new URL(url).port), '127.0.0.1');
      sockets.push(downstream, upstream);
      for (const socket of [downstream, upstream]) socket.on('error', () => {});
      downstream.pipe(upstream).pipe(downstream);
    });
    let through: string;
    beforeAll(async () => {
      await new Promise<void>((resolve) => forgetful.listen(0, '127.0.0.1', resolve));
      const address = forgetful.address();
      const target = new URL(url);
      if (typeof address === 'object') target.port = String(address?.port);
      through = target.href;
    });
    afterAll(() => {
      for (const socket of sockets) socket.destroy();
      forgetful.close();
    });

    test('idle connections that don\u2019t answer are found by one test, and replaced', async () => {
      pool = createTestedPool(pg, { connectionString: through, idleBeforeTestMs: -1, max: 5 });
      const clients = await Promise.all([1, 2, 3].map(() => pool.connect()));
      for (const client of clients) client.release();
      const forgotten = sockets.splice(0);
      for (const socket of forgotten) socket.unpipe().pause();

      const before = performance.now();
      await pool.query('select 1');
      expect(performance.now() - before).toBeLessThan(3_000);
      expect(pool.totalCount).toBe(1);
      for (const socket of forgotten) socket.destroy();
    });
  });
});
