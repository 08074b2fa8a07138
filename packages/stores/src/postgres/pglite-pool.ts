import type { PGlite } from '@electric-sql/pglite';
import type pg from 'pg';
import { loadPg, loadPgliteConnection } from './driver.js';
import type { PgliteEngine } from './pglite-engine.js';

/** How long to wait for the one connection: a second one that is waited for while the first is held never comes. */
const CONNECT_TIMEOUT_MS = 30_000;

type ConnectCallback = (error: Error | null, client?: pg.Client) => void;

/**
 * A pool of node-postgres over PGlite, with its one session as its one connection.
 *
 * Not with the configuration that PGlite's `createPgConfig` makes: there, all clients share one connection object, and
 * pg-pool makes a new client after every failed statement. What the old one still has to receive then reaches the new
 * one, which ends queries that are fine, or the process ("unexpected parseComplete message"). Seen with pg 8.23.1 and
 * PGlite 0.5.14. Here each client has a connection of its own, and begins when the one before has received everything.
 */
export function createPglitePool(engine: PgliteEngine): pg.Pool {
  const driver = loadPg();
  const { PglitePgConnection } = loadPgliteConnection();
  let previousEnded: Promise<void> = Promise.resolve();

  /** What a connection uses of PGlite. Clients connect after `engine.start()`, so there is nothing to wait for. */
  const session: Pick<PGlite, 'waitReady' | 'execProtocolStream'> = {
    waitReady: Promise.resolve(),
    execProtocolStream: async (message, options) => (await engine.start()).execProtocolStream(message, options),
  };

  class PgliteClient extends driver.Client {
    constructor(config: pg.ClientConfig) {
      const connection = new PglitePgConnection({ pglite: session as PGlite });
      super({ ...config, connection } as pg.ClientConfig);
    }

    override connect(): Promise<pg.Client>;
    override connect(callback: ConnectCallback): void;
    override connect(callback?: ConnectCallback): Promise<pg.Client> | undefined {
      const connecting = this.#connect();
      if (callback === undefined) return connecting;
      // `nextTick`, because what a callback throws must not become a rejection.
      connecting.then(
        (client) => process.nextTick(callback, null, client),
        (error: unknown) => process.nextTick(callback, error),
      );
      return undefined;
    }

    async #connect(): Promise<pg.Client> {
      await engine.start();
      await previousEnded;
      await super.connect();
      // The session outlives its clients. Whatever the one before has left open ends here.
      await this.query('rollback');
      return this;
    }

    override end(): Promise<void>;
    override end(callback: (error: Error) => void): void;
    override end(callback?: (error: Error) => void): Promise<void> | undefined {
      const ending = super.end();
      previousEnded = ending.catch(() => {});
      if (callback === undefined) return ending;
      ending.then(() => process.nextTick(callback), callback);
      return undefined;
    }
  }

  const pool = new driver.Pool({
    Client: PgliteClient as unknown as new () => pg.ClientBase,
    max: 1,
    idleTimeoutMillis: 0,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
  });
  pool.on('connect', (client) => {
    client.on('error', () => {});
  });
  return pool;
}
