/**
 * - `driver_missing`: an optional package (`pg`, `@electric-sql/pglite`) is not installed.
 * - `database_url_invalid`: not a `postgres://` URL.
 * - `database_unreachable`: no connection; trying again may help.
 * - `database_unsupported`: a PostgreSQL before 14.
 * - `data_directory_in_use`: another process has the embedded database open.
 * - `data_directory_unwritable`: the data directory can't be made or written to.
 * - `database_open_failed`: the embedded database is there, but could not be opened.
 * - `database_closed`: used after `close()`.
 * - `migration_failed`: a migration, or waiting for another process's, failed; nothing of it was kept.
 * - `schema_too_new`: a newer Docent has migrated this database.
 * - `schema_changed`: a migration that this database has had is not the one that this Docent knows.
 */
export type DatabaseErrorCode =
  | 'driver_missing'
  | 'database_url_invalid'
  | 'database_unreachable'
  | 'database_unsupported'
  | 'data_directory_in_use'
  | 'data_directory_unwritable'
  | 'database_open_failed'
  | 'database_closed'
  | 'migration_failed'
  | 'schema_too_new'
  | 'schema_changed';

const marker = Symbol.for('docent.database-error');

/** A database that can't be opened or migrated. `message` is one line for the owner of the server; it holds no password. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
  readonly [marker] = true;
  readonly code: DatabaseErrorCode;

  constructor(code: DatabaseErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
  }

  /** Like `instanceof`, but also true for an error of another copy of this package. */
  static isInstance(value: unknown): value is DatabaseError {
    return typeof value === 'object' && value !== null && marker in value;
  }
}
