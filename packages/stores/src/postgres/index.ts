export type { Database, OpenDatabaseOptions } from './database.js';
export { DatabaseError, type DatabaseErrorCode } from './database-error.js';
export { migrate } from './migrate.js';
export { openDatabase } from './open-database.js';
export { createPostgresStore, type PostgresStore } from './postgres-store.js';
export type { SqlClient, SqlPool, SqlQuery, SqlResult, SqlRow } from './sql-client.js';
