import type { Logger } from '@docent/server';
import { errorCode, isConnectionFault } from './connection-fault.js';
import { DatabaseError } from './database-error.js';
import { MIGRATIONS } from './migrations/index.js';
import { runMigrations } from './run-migrations.js';
import type { SqlPool } from './sql-client.js';

/**
 * Creates or updates Docent's tables, all in the schema `docent`. Safe to call at every start, by any number of
 * processes at once.
 * @returns the names of the migrations that were applied; none if the database was up to date.
 * @throws {DatabaseError} `database_unreachable`, `migration_failed`, `schema_too_new` or `schema_changed`
 */
export async function migrate(
  pool: SqlPool,
  options: { readonly logger?: Logger | undefined } = {},
): Promise<{ applied: string[] }> {
  try {
    const applied = await runMigrations(pool, MIGRATIONS, ({ version, name }) => {
      options.logger?.info({ version, name }, 'database migrated');
    });
    return { applied };
  } catch (error) {
    throw toDatabaseError(error);
  }
}

function toDatabaseError(error: unknown): DatabaseError {
  if (DatabaseError.isInstance(error) && error.code !== 'migration_failed') return error;
  // A migration that failed because the connection broke may work next time.
  const cause = DatabaseError.isInstance(error) ? error.cause : error;
  const reason = cause instanceof Error ? cause.message || errorCode(cause) : String(cause);
  if (isConnectionFault(cause)) {
    return new DatabaseError('database_unreachable', `The database's tables can't be updated now: ${reason}`, cause);
  }
  if (DatabaseError.isInstance(error)) return error;
  return new DatabaseError('migration_failed', `The database's tables can't be updated: ${reason}`, error);
}
