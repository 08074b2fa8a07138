import type { Logger } from '@docent/server';
import { errorCode } from './connection-fault.js';
import type { Database } from './database.js';
import { DatabaseError } from './database-error.js';
import { endPool } from './end-pool.js';
import { PgliteEngine } from './pglite-engine.js';
import { createPglitePool } from './pglite-pool.js';

export function openPglite({ dataDir, logger }: { dataDir: string; logger?: Logger | undefined }): Database {
  const engine = new PgliteEngine(dataDir);
  const pool = createPglitePool(engine);
  pool.on('error', (error) => {
    logger?.error({ code: errorCode(error), reason: error.message }, 'the embedded database failed');
  });
  const ping = async () => {
    try {
      await pool.query('select 1');
    } catch (error) {
      if (DatabaseError.isInstance(error)) throw error;
      const reason = error instanceof Error ? error.message : String(error);
      throw new DatabaseError('database_unreachable', `The embedded database doesn't answer: ${reason}`, error);
    }
  };
  let closing: Promise<void> | undefined;
  return {
    kind: 'pglite',
    pool,
    ping,
    ready: ping,
    close: () => {
      closing ??= endPool(pool).then(() => engine.close());
      return closing;
    },
  };
}
