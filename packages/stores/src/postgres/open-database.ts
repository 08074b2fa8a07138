import type { Logger } from '@docent/server';
import type { Database, OpenDatabaseOptions } from './database.js';
import { openPglite } from './pglite-database.js';
import { openPostgresql } from './postgresql-database.js';

/**
 * Opens a database. Nothing is connected, made or locked until `ready()`, or the first use of the pool.
 * @throws {DatabaseError} `driver_missing` or `database_url_invalid`
 */
export function openDatabase(
  options: OpenDatabaseOptions,
  { logger }: { readonly logger?: Logger | undefined } = {},
): Database {
  return 'url' in options ? openPostgresql({ ...options, logger }) : openPglite({ ...options, logger });
}
