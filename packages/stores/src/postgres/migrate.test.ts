import { beforeEach, describe, expect, test } from 'vitest';
import { describeDatabases } from '../../../../tests/backends/describe-databases.js';
import { migrate } from './migrate.js';
import { MIGRATIONS } from './migrations/index.js';
import type { Migration } from './migrations/migration.js';
import { openDatabase } from './open-database.js';
import { runMigrations } from './run-migrations.js';

test('versions count from one without gaps, and names are unique', () => {
  expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, index) => index + 1));
  expect(new Set(MIGRATIONS.map(({ name }) => name)).size).toBe(MIGRATIONS.length);
});

await describeDatabases('migrations', (database) => {
  const { pool } = database;
  const second = (sql: string): Migration => ({ version: MIGRATIONS.length + 1, name: 'next', sql });
  const history = async () => {
    const { rows } = await pool.query<{ version: number }>('select version from docent.schema_migrations order by 1');
    return rows.map(({ version }) => version);
  };
  const reset = () => pool.query('drop schema if exists docent cascade');
  beforeEach(async () => {
    await reset();
    await migrate(pool);
  });

  test('the first time everything is applied, then nothing', async () => {
    await reset();
    const logged: object[] = [];
    const logger = { debug() {}, info: (fields: object) => logged.push(fields), warn() {}, error() {} };
    expect(await migrate(pool, { logger })).toEqual({ applied: MIGRATIONS.map(({ name }) => name) });
    expect(logged).toHaveLength(MIGRATIONS.length);
    expect(await migrate(pool)).toEqual({ applied: [] });
  });

  test('started at the same time on one database, each is applied once', async () => {
    await reset();
    const { connectionString } = pool.options;
    const others =
      connectionString === undefined
        ? []
        : [openDatabase({ url: connectionString }), openDatabase({ url: connectionString })];
    const runs = await Promise.all([pool, pool, ...others.map((other) => other.pool)].map((each) => migrate(each)));
    expect(runs.flatMap(({ applied }) => applied)).toEqual(MIGRATIONS.map(({ name }) => name));
    expect(await history()).toEqual(MIGRATIONS.map(({ version }) => version));
    await Promise.all(others.map((other) => other.close()));
  });

  test('a migration that fails half-way leaves nothing behind, and the connection is as before', async () => {
    const broken = second('create table docent.half (id int); select nonsense;');
    await expect(runMigrations(pool, [...MIGRATIONS, broken])).rejects.toMatchObject({
      code: 'migration_failed',
      message: expect.stringContaining('(next) failed: column "nonsense" does not exist'),
    });
    expect(await history()).toEqual(MIGRATIONS.map(({ version }) => version));
    const { rows } = await pool.query(
      `select to_regclass('docent.half') as half, current_setting('lock_timeout') as lock`,
    );
    expect(rows).toEqual([{ half: null, lock: '0' }]);
    expect(await runMigrations(pool, [...MIGRATIONS, second('create table docent.half (id int)')])).toEqual(['next']);
  });

  test('a database that a newer Docent has used is left alone', async () => {
    await runMigrations(pool, [...MIGRATIONS, second('create table docent.newer (id int)')]);
    await expect(migrate(pool)).rejects.toMatchObject({
      code: 'schema_too_new',
      message: expect.stringMatching(/newer Docent.*version 2, this Docent knows 1/),
    });
  });

  test('a migration that was changed after it was applied is noticed', async () => {
    const [first] = MIGRATIONS;
    if (first === undefined) expect.fail('there are migrations');
    await expect(runMigrations(pool, [{ ...first, sql: `${first.sql} ` }])).rejects.toMatchObject({
      code: 'schema_changed',
    });
  });

  describe.runIf(database.kind === 'postgresql')('rights', () => {
    test('a role that may not create schemas can use a database that is up to date', async () => {
      const client = await pool.connect();
      try {
        await client.query('create role docent_reader');
        await client.query('grant usage on schema docent to docent_reader');
        await client.query('grant select on docent.schema_migrations to docent_reader');
        await client.query('set role docent_reader');
        const same = { ...client, query: client.query.bind(client), release: () => {} };
        expect(await migrate({ connect: async () => same, query: same.query })).toEqual({ applied: [] });
      } finally {
        await client.query('reset role');
        client.release();
      }
    });
  });
});
