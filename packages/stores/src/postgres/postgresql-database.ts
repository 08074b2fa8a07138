import type { Logger } from '@docent/server';
import type pg from 'pg';
import { errorCode } from './connection-fault.js';
import type { Database } from './database.js';
import { DatabaseError } from './database-error.js';
import { loadPg } from './driver.js';
import { endPool } from './end-pool.js';
import { createTestedPool } from './tested-pool.js';

/** Connections that `ready()` opens, and that stay open. */
const WARM_CONNECTIONS = 2;
const MIN_VERSION = 14;
const CONNECT_TIMEOUT_MS = 5_000;
/** How much longer than the server's own limit to wait for an answer, before the connection counts as lost. */
const ANSWER_MARGIN_MS = 2_000;

interface PostgresqlOptions {
  readonly url: string;
  readonly maxConnections?: number | undefined;
  readonly statementTimeoutMs?: number | undefined;
  readonly logger?: Logger | undefined;
}

export function openPostgresql({
  url,
  maxConnections = 10,
  statementTimeoutMs = 15_000,
  logger,
}: PostgresqlOptions): Database {
  const driver = loadPg();
  const target = describeTarget(driver, url);
  const warm = Math.min(WARM_CONNECTIONS, maxConnections);
  const pool = createTestedPool(driver, {
    connectionString: url,
    application_name: 'docent',
    max: maxConnections,
    min: warm,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    statement_timeout: statementTimeoutMs,
    query_timeout: statementTimeoutMs + ANSWER_MARGIN_MS,
  });
  pool.on('error', (error) => {
    logger?.warn({ code: errorCode(error), reason: error.message }, 'an idle database connection was lost');
  });

  const unreachable = (cause: unknown) => {
    const reason = (cause instanceof Error && cause.message) || errorCode(cause) || String(cause);
    return new DatabaseError('database_unreachable', `${target} can't be reached: ${reason}`, cause);
  };
  let closing: Promise<void> | undefined;

  return {
    kind: 'postgresql',
    pool,
    ready: async () => {
      const version = await warmUp(pool, warm).catch((error: unknown) => {
        throw unreachable(error);
      });
      if (version < MIN_VERSION) {
        const message = `${target} is PostgreSQL ${version}. Docent needs version ${MIN_VERSION} or newer.`;
        throw new DatabaseError('database_unsupported', message);
      }
    },
    ping: async () => {
      await pool.query('select 1').catch((error: unknown) => {
        throw unreachable(error);
      });
    },
    close: () => {
      closing ??= endPool(pool);
      return closing;
    },
  };
}

/** Opens connections and gives them back. Returns the major version of the server. */
async function warmUp(pool: pg.Pool, count: number): Promise<number> {
  const opening = await Promise.allSettled(Array.from({ length: count }, () => pool.connect()));
  const clients = opening.flatMap((attempt) => (attempt.status === 'fulfilled' ? [attempt.value] : []));
  try {
    const failed = opening.find((attempt) => attempt.status === 'rejected');
    if (failed !== undefined) throw failed.reason;
    const answer = await clients[0]?.query<{ version: string }>(
      `select current_setting('server_version_num') as version`,
    );
    return Math.floor(Number(answer?.rows[0]?.version) / 10_000);
  } finally {
    for (const client of clients) client.release();
  }
}

/** Server and database of a URL, for messages: never the password, nor the URL itself, which holds it. */
function describeTarget(driver: typeof pg, url: string): string {
  if (/^postgres(ql)?:\/\//.test(url)) {
    try {
      const { host, port, database } = new driver.Client({ connectionString: url });
      return `PostgreSQL at ${host}:${port}/${database ?? ''}`;
    } catch {
      // The driver's error quotes the URL.
    }
  }
  throw new DatabaseError(
    'database_url_invalid',
    'The database URL is not valid. It looks like postgres://user:password@host:5432/database, ' +
      'with special characters of the password percent-encoded.',
  );
}
