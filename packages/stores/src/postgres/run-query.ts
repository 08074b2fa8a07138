import { UnavailableError } from '@docent/server';
import { isConnectionFault } from './connection-fault.js';
import type { SqlPool, SqlRow } from './sql-client.js';

/** Runs one statement, which is one transaction. */
export type RunQuery = (text: string, values: readonly unknown[]) => Promise<readonly SqlRow[]>;

/**
 * Statements run on the pool, never on a connection that the store holds: a store call inside somebody's transaction
 * must not wait for a second connection that an embedded database doesn't have.
 * @throws {UnavailableError} when the database can't be reached.
 */
export function createRunQuery(pool: SqlPool): RunQuery {
  return async (text, values) => {
    try {
      return (await pool.query({ text, values: [...values] })).rows;
    } catch (error) {
      if (isConnectionFault(error)) throw new UnavailableError('database', error);
      throw error;
    }
  };
}
