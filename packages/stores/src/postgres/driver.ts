import { createRequire } from 'node:module';
import { DatabaseError } from './database-error.js';

/**
 * Drivers are optional peers, loaded when a database is opened and not before. `require`, because opening is
 * synchronous: a pool can be handed out at once, and connects when it is first used.
 */
const require = createRequire(import.meta.url);

/** The version that the manifest names: PGlite's extensions and file format change with each. */
const PGLITE = '@electric-sql/pglite@0.5.14';

export function loadPg(): typeof import('pg') {
  return load('pg', 'pg@8') as typeof import('pg');
}

export function loadPglite(): typeof import('@electric-sql/pglite') {
  return load('@electric-sql/pglite', PGLITE) as typeof import('@electric-sql/pglite');
}

export function loadPgliteConnection(): typeof import('@electric-sql/pglite/node-postgres') {
  const path = '@electric-sql/pglite/node-postgres';
  return load(path, PGLITE) as typeof import('@electric-sql/pglite/node-postgres');
}

/** The file that {@link loadPglite} loads. */
export function resolvePglite(): string {
  return require.resolve('@electric-sql/pglite');
}

function load(path: string, wanted: string): unknown {
  try {
    return require(path);
  } catch (error) {
    throw new DatabaseError('driver_missing', `A database driver is missing: npm install ${wanted}`, error);
  }
}
