import { rm } from 'node:fs/promises';
import { type Database, migrate, openDatabase } from '@docent/stores/postgres';
import { afterAll, describe, test } from 'vitest';
import { pgliteDataDir } from './pglite.js';
import { startPostgresIfPossible } from './postgres.js';

interface TestDatabase {
  readonly database: Database;
  dispose(): Promise<void>;
}

/**
 * Declares the same tests on PGlite and on a real PostgreSQL, each with a new, migrated database that the tests share.
 * To be awaited at the top of a test file. Where no PostgreSQL can be had, its tests are one that is skipped.
 */
export async function describeDatabases(title: string, declare: (database: Database) => void): Promise<void> {
  const opened = { PGlite: await openPglite(), PostgreSQL: await openPostgresql() };
  for (const [name, testDatabase] of Object.entries(opened)) {
    if (testDatabase === undefined) {
      describe.skip(`${title} on ${name}`, () => test('no server can be started here', () => {}));
      continue;
    }
    describe(`${title} on ${name}`, () => {
      afterAll(() => testDatabase.dispose());
      declare(testDatabase.database);
    });
  }
}

async function openPglite(): Promise<TestDatabase> {
  const dataDir = await pgliteDataDir();
  const database = await migrated(openDatabase({ dataDir }));
  const dispose = async () => {
    await database.close();
    await rm(dataDir, { recursive: true });
  };
  return { database, dispose };
}

async function openPostgresql(): Promise<TestDatabase | undefined> {
  const server = await startPostgresIfPossible();
  if (server === undefined) return undefined;
  const database = await migrated(openDatabase({ url: server.url }));
  const dispose = async () => {
    await database.close();
    await server.stop();
  };
  return { database, dispose };
}

async function migrated(database: Database): Promise<Database> {
  await database.ready();
  await migrate(database.pool);
  return database;
}
