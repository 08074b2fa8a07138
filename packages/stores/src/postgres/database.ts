import type pg from 'pg';

/** A PostgreSQL server, or PGlite: a PostgreSQL within this process that keeps its data in a directory. */
export interface Database {
  readonly kind: 'postgresql' | 'pglite';
  /**
   * For `migrate`, `createPostgresStore` and anything else that takes a pool of node-postgres. Usable at once; it
   * connects when it is first used. With PGlite it has a single connection: whoever holds it (a transaction) must not
   * wait for another.
   */
  readonly pool: pg.Pool;
  /**
   * Connects, and has connections at hand when it resolves. May be called again after a failure.
   * @throws {DatabaseError}
   */
  ready(): Promise<void>;
  /** Asks the database for an answer. @throws {DatabaseError} `database_unreachable` */
  ping(): Promise<void>;
  /** Waits some seconds for running statements, then closes everything. Calling it again does nothing. */
  close(): Promise<void>;
}

export type OpenDatabaseOptions =
  | {
      /** `postgres://user:password@host:5432/database`; parameters of node-postgres may follow after `?`. */
      readonly url: string;
      /** The most connections to hold at once. Default 10. */
      readonly maxConnections?: number | undefined;
      /** The longest that the server works on one statement, in milliseconds. Default 15,000. */
      readonly statementTimeoutMs?: number | undefined;
    }
  | {
      /** Docent's data directory, made if need be: the data are in its folder `database`, the lock in `database.lock`. */
      readonly dataDir: string;
    };
