import type { SqlClient, SqlPool, SqlRow } from './sql-client.js';

/** Runs one statement, or several without values, on the connection of a transaction. */
export type RunInTransaction = (text: string, values?: unknown[]) => Promise<readonly SqlRow[]>;

/**
 * Calls `work` in a transaction on one connection of the pool. It commits when `work` resolves and keeps nothing when
 * it rejects. `work` must use only what it is given: a pool of an embedded database has a single connection, and
 * waiting for a second one would never end.
 *
 * @param options.timeoutMs How long each statement may take.
 */
export async function inTransaction<T>(
  pool: SqlPool,
  work: (run: RunInTransaction) => Promise<T>,
  options: { readonly timeoutMs: number },
): Promise<T> {
  const client = await pool.connect();
  const run: RunInTransaction = async (text, values) => {
    const query = { text, query_timeout: options.timeoutMs };
    return (await client.query(values === undefined ? query : { ...query, values })).rows;
  };
  let usable = false;
  try {
    await run('begin');
    await run(`set local statement_timeout = ${Math.trunc(options.timeoutMs)}`);
    const result = await work(run);
    await run('commit');
    usable = true;
    return result;
  } catch (error) {
    usable = await rollBack(client);
    throw error;
  } finally {
    client.release(!usable);
  }
}

/** Whether the connection is as it was before. */
async function rollBack(client: SqlClient): Promise<boolean> {
  try {
    await client.query({ text: 'rollback' });
    return true;
  } catch {
    // The connection is lost, and the transaction with it.
    return false;
  }
}
