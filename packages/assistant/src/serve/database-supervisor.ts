import type { Logger } from '@docent/server';

export interface SupervisorOptions {
  /** Connects and brings the tables up to date; called again after each loss, so it must do no harm when repeated. */
  readonly prepare: () => Promise<void>;
  /** Asks the database for a sign of life. */
  readonly ping: () => Promise<void>;
  /** Whether an error of `prepare` will not go away by waiting, so that starting makes no sense. */
  readonly isFatal: (error: unknown) => boolean;
  readonly logger: Logger;
  /** Milliseconds between two signs of life. Default 5,000. */
  readonly pingIntervalMs?: number;
  /** Milliseconds after which a sign of life counts as missing. Default 3,000. */
  readonly pingTimeoutMs?: number;
  /** The first and the longest wait between two attempts to connect, in milliseconds. Default 250 and 5,000. */
  readonly retryMs?: { readonly first: number; readonly longest: number };
}

/**
 * Keeps an eye on the database: connects, notices when it is gone, and connects again with growing pauses until it is
 * back. Nothing else in the server has to know how.
 */
export class DatabaseSupervisor {
  readonly #options: SupervisorOptions;
  readonly #stopped = new AbortController();
  #isReady = false;
  #connecting: Promise<void> | undefined;
  #checking: Promise<boolean> | undefined;

  constructor(options: SupervisorOptions) {
    this.#options = options;
  }

  /** Whether the database answered when it was last asked. */
  get isReady(): boolean {
    return this.#isReady;
  }

  /**
   * Makes the first attempt and keeps trying in the background if it fails.
   *
   * @returns when the database is ready for the first time, or the supervisor was stopped
   * @throws what `prepare` threw, if that is fatal
   */
  async start(): Promise<void> {
    try {
      await this.#prepare();
    } catch (error) {
      if (this.#options.isFatal(error)) throw error;
      this.#lost(error);
    }
    if (!this.#isReady) await this.#reconnect();
    void this.#watch();
  }

  /** Asks the database now. To be called when something that needs it went wrong. */
  check(): Promise<boolean> {
    this.#checking ??= this.#check().finally(() => {
      this.#checking = undefined;
    });
    return this.#checking;
  }

  stop(): void {
    this.#stopped.abort();
  }

  async #check(): Promise<boolean> {
    if (!this.#isReady) return false;
    try {
      await withTimeout(this.#options.ping(), this.#options.pingTimeoutMs ?? 3_000);
    } catch (error) {
      this.#lost(error);
      void this.#reconnect();
    }
    return this.#isReady;
  }

  async #prepare(): Promise<void> {
    await this.#options.prepare();
    this.#isReady = true;
  }

  #lost(error: unknown): void {
    this.#isReady = false;
    if (!this.#stopped.signal.aborted) this.#options.logger.warn(describe(error), 'database unreachable, trying again');
  }

  #reconnect(): Promise<void> {
    this.#connecting ??= this.#tryUntilReady().finally(() => {
      this.#connecting = undefined;
    });
    return this.#connecting;
  }

  async #tryUntilReady(): Promise<void> {
    const { first, longest } = this.#options.retryMs ?? { first: 250, longest: 5_000 };
    for (let wait = first; !this.#stopped.signal.aborted; wait = Math.min(wait * 2, longest)) {
      await sleep(wait, this.#stopped.signal);
      try {
        await this.#prepare();
        this.#options.logger.info({ component: 'database' }, 'database ready again');
        return;
      } catch (error) {
        this.#options.logger.debug(describe(error), 'database still unreachable');
      }
    }
  }

  async #watch(): Promise<void> {
    while (!this.#stopped.signal.aborted) {
      await sleep(this.#options.pingIntervalMs ?? 5_000, this.#stopped.signal);
      if (!this.#stopped.signal.aborted) await this.check();
    }
  }
}

/** The error's code and first line; a driver's whole error would hold statements and their values. */
function describe(error: unknown): object {
  const { code, message } = error as { code?: unknown; message?: unknown };
  return { component: 'database', code, cause: String(message).split('\n')[0] };
}

/** Waits, or less if `signal` is aborted; keeps no process alive. */
function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    timer.unref();
    signal.addEventListener('abort', done, { once: true });
    if (signal.aborted) done();
  });
}

async function withTimeout(work: Promise<void>, milliseconds: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${milliseconds} ms`)), milliseconds);
  });
  await Promise.race([work, late]).finally(() => clearTimeout(timer));
}
