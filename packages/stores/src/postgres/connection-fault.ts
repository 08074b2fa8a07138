import { DatabaseError } from './database-error.js';

/** Codes of Node's sockets and name resolution (errno(3), getaddrinfo(3)). */
const SOCKET_CODES: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'EHOSTDOWN',
  'ENETUNREACH',
  'ENETDOWN',
  'EADDRNOTAVAIL',
  'ENOTFOUND',
  'EAI_AGAIN',
  // A Unix socket whose server is gone, or may not be used.
  'ENOENT',
  'EACCES',
]);

/** SQLSTATEs (PostgreSQL manual, appendix A) that speak of the server, not of the statement. */
const SERVER_STATES: ReadonlySet<string> = new Set([
  '57P01', // admin_shutdown
  '57P02', // crash_shutdown
  '57P03', // cannot_connect_now: starting up or shutting down
  '57P05', // idle_session_timeout
  '57014', // query_canceled: the statement timeout
  '25P03', // idle_in_transaction_session_timeout
  '25006', // read_only_sql_transaction: connected to a standby, as in a failover
  '3D000', // invalid_catalog_name: the database itself is not there
  '55P03', // lock_not_available: the lock timeout
]);

/** Classes of SQLSTATEs: connection exception, invalid authorization, insufficient resources, operator's system error. */
const SERVER_CLASSES = ['08', '28', '53', '58'] as const;

/** node-postgres has no codes for its own errors. Source: pg 8.23 `client.js`, pg-pool 3.14 `index.js`. */
const DRIVER_MESSAGES = [
  /^connection terminated/i,
  /^timeout (exceeded|expired)/i,
  /^query read timeout$/i,
  /^client (has encountered a connection error|was closed)/i,
  /^cannot use a pool after calling end/i,
  /^the server does not support SSL/i,
  // PGlite after close().
  /^pglite is clos(ed|ing)/i,
];

/**
 * Whether a failed call says that the database can't be reached or can't serve at the moment, so that the same call
 * may work later. `false` for an error in the statement itself.
 */
export function isConnectionFault(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (DatabaseError.isInstance(error)) return true;
  const code = errorCode(error);
  if (code !== undefined) {
    if (SOCKET_CODES.has(code) || SERVER_STATES.has(code)) return true;
    if (code.length === 5 && SERVER_CLASSES.some((serverClass) => code.startsWith(serverClass))) return true;
  }
  return DRIVER_MESSAGES.some((pattern) => pattern.test(error.message));
}

/** The errno or SQLSTATE of an error, where it has one. Several addresses of a host failing have the code of the first. */
export function errorCode(error: unknown): string | undefined {
  if (error instanceof AggregateError && !('code' in error)) return errorCode(error.errors[0]);
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
