import { createHash } from 'node:crypto';
import { DatabaseError } from './database-error.js';
import type { Migration } from './migrations/index.js';
import type { SqlPool } from './sql-client.js';
import { inTransaction, type RunInTransaction } from './transaction.js';

/** Key of the advisory lock: the first eight bytes of SHA-256('docent.schema_migrations') as a signed number. */
const LOCK_KEY = '-4842445454003313606';
/** How long to wait for the migration of another process, or for a table that is in use. */
const LOCK_TIMEOUT_MS = 60_000;
const STATEMENT_TIMEOUT_MS = 15 * 60_000;

/**
 * Brings a database to the last of `migrations`, each in a transaction of its own under an advisory lock, so that
 * processes that start together take turns.
 * @returns the names of those that were applied.
 */
export async function runMigrations(
  pool: SqlPool,
  migrations: readonly Migration[],
  onApplied: (migration: Migration) => void = () => {},
): Promise<string[]> {
  const applied: string[] = [];
  for (;;) {
    const next = await inTransaction(pool, (run) => applyNext(run, migrations), { timeoutMs: STATEMENT_TIMEOUT_MS });
    if (next === undefined) return applied;
    applied.push(next.name);
    onApplied(next);
  }
}

/** Applies the first migration that the database hasn't had, if there is one. */
async function applyNext(run: RunInTransaction, migrations: readonly Migration[]): Promise<Migration | undefined> {
  await run(`set local lock_timeout = ${LOCK_TIMEOUT_MS}`);
  await run('select pg_advisory_xact_lock($1::bigint)', [LOCK_KEY]);
  await createHistory(run);
  const next = nextMigration(await readHistory(run), migrations);
  if (next === undefined) return undefined;
  try {
    await run(next.sql);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new DatabaseError('migration_failed', `Migration ${next.version} (${next.name}) failed: ${reason}`, error);
  }
  await run('insert into docent.schema_migrations (version, name, checksum) values ($1, $2, $3)', [
    next.version,
    next.name,
    checksum(next),
  ]);
  return next;
}

/** Checks first: `if not exists` needs the right to create, even where there is nothing to create. */
async function createHistory(run: RunInTransaction): Promise<void> {
  const [found] = await run(
    `select to_regnamespace('docent')::text as schema, to_regclass('docent.schema_migrations')::text as history`,
  );
  if (found?.['schema'] === null) await run('create schema docent');
  if (found?.['history'] !== null) return;
  await run(`create table docent.schema_migrations (
    version integer primary key,
    name text not null,
    checksum text not null,
    applied_at timestamptz not null default now()
  )`);
}

interface AppliedMigration {
  readonly version: number;
  readonly checksum: string;
}

async function readHistory(run: RunInTransaction): Promise<AppliedMigration[]> {
  const rows = await run('select version::text, checksum from docent.schema_migrations order by version');
  return rows.map((row) => ({ version: Number(row['version']), checksum: String(row['checksum']) }));
}

function nextMigration(history: readonly AppliedMigration[], migrations: readonly Migration[]): Migration | undefined {
  const known = migrations.at(-1)?.version ?? 0;
  const present = history.at(-1)?.version ?? 0;
  if (present > known) {
    throw new DatabaseError(
      'schema_too_new',
      `A newer Docent has used this database: its schema has version ${present}, this Docent knows ${known}. ` +
        'Update Docent, or give it another database.',
    );
  }
  const checksums = new Map(history.map((entry) => [entry.version, entry.checksum]));
  for (const migration of migrations) {
    const applied = checksums.get(migration.version);
    if (applied === undefined) return migration;
    if (applied !== checksum(migration)) {
      throw new DatabaseError(
        'schema_changed',
        `Migration ${migration.version} (${migration.name}) is not the one that this database has had.`,
      );
    }
  }
  return undefined;
}

function checksum(migration: Migration): string {
  return createHash('sha256').update(migration.sql).digest('hex');
}
