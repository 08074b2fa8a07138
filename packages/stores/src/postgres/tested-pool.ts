import type pg from 'pg';

/** A connection that was idle for longer is tested before it is used: routers and databases drop idle ones silently. */
const IDLE_BEFORE_TEST_MS = 30_000;
/** How long the test may take. A connection that was dropped silently doesn't answer at all. */
const TEST_TIMEOUT_MS = 2_000;

type ConnectCallback = (
  error: Error | undefined,
  client: pg.PoolClient | undefined,
  done: (release?: Error | boolean) => void,
) => void;

/**
 * A pool of node-postgres that never hands out a dead connection it could have known about, and that survives
 * connections that die: an error of one that is idle, or held without a query running, would end the process.
 */
export function createTestedPool(
  driver: typeof pg,
  config: pg.PoolConfig & { readonly idleBeforeTestMs?: number | undefined },
): pg.Pool {
  const { idleBeforeTestMs = IDLE_BEFORE_TEST_MS, ...poolConfig } = config;

  class TestedPool extends driver.Pool {
    readonly #usedAt = new WeakMap<pg.PoolClient, number>();
    /** A connection found dead makes all that were last used before this suspect: the network may have lost them too. */
    #suspectBefore = 0;

    constructor() {
      super(poolConfig);
      this.on('connect', (client) => {
        client.on('error', () => {});
      });
      this.on('release', (_error, client) => {
        this.#usedAt.set(client, Date.now());
      });
    }

    override connect(): Promise<pg.PoolClient>;
    override connect(callback: ConnectCallback): void;
    override connect(callback?: ConnectCallback): Promise<pg.PoolClient> | undefined {
      const connecting = this.#connect();
      if (callback === undefined) return connecting;
      // `nextTick`, because what a callback throws must not become a rejection.
      connecting.then(
        (client) => process.nextTick(callback, undefined, client, (error?: Error | boolean) => client.release(error)),
        (error: unknown) => process.nextTick(callback, error, undefined, () => {}),
      );
      return undefined;
    }

    /** Ends after as many rounds as there are connections: a new one is not tested. */
    async #connect(): Promise<pg.PoolClient> {
      for (;;) {
        const client = await super.connect();
        if (await this.#isAlive(client)) return client;
        client.release(true);
      }
    }

    async #isAlive(client: pg.PoolClient): Promise<boolean> {
      const usedAt = this.#usedAt.get(client);
      if (usedAt === undefined) return true;
      if (usedAt < this.#suspectBefore || isBusy(client)) return false;
      if (Date.now() - usedAt <= idleBeforeTestMs) return true;
      try {
        const test: pg.QueryConfig & { query_timeout: number } = { text: 'select 1', query_timeout: TEST_TIMEOUT_MS };
        await client.query(test);
        return true;
      } catch {
        this.#suspectBefore = Date.now();
        return false;
      }
    }
  }

  return new TestedPool();
}

/** Whether a query that somebody stopped waiting for (`query_timeout`) is still running on it. */
function isBusy(client: pg.PoolClient): boolean {
  return 'readyForQuery' in client && client.readyForQuery === false;
}
