import { stat } from 'node:fs/promises';
import type { IndexProgress } from '@docent/knowledge';
import type { Logger } from '@docent/server';
import { openDatabase } from '@docent/stores/postgres';
import type { Config } from '../config/load-config.js';
import { resolveSecret } from '../config/secret.js';
import { IndexKeeper } from '../knowledge/index-keeper.js';
import { compose } from './compose.js';
import { listen, localUrl } from './listen.js';
import { createLog } from './log.js';
import { StartError } from './start-error.js';

export interface StartOptions {
  /** Default: JSON lines on stderr, from `config.logLevel` on. */
  readonly logger?: Logger;
  readonly onIndexProgress?: (progress: IndexProgress) => void;
  /** How long running answers get to finish when the server stops, in milliseconds. Default 10,000. */
  readonly drainMs?: number;
}

/** A server that takes requests. */
export interface RunningServer {
  /** Its address on this machine. */
  readonly url: string;
  readonly port: number;
  /**
   * Resolves when readers can ask for the first time, and never if the server is closed before that. Until then, and
   * whenever the database is gone, what needs it is answered 503. Rejects when the database can't be opened at all; the
   * server is closed then.
   */
  readonly ready: Promise<void>;
  /** Takes no more requests, lets running answers finish (`drainMs` at most, then they are saved), closes the rest. */
  close(): Promise<void>;
}

/**
 * Starts everything that one process serves: the assistant, sign-in, the chat element and the built site.
 *
 * @throws {StartError} when the port or a configured folder can't be used
 * @throws {ConfigError} when the data directory can't be written
 */
export async function startServer(config: Config, options: StartOptions = {}): Promise<RunningServer> {
  const logger = options.logger ?? createLog(config.logLevel);
  await requireFolder('site.folder', config.site.folder);
  await requireFolder('knowledge.folder', config.knowledge.folder);
  const secret = await resolveSecret(config);
  const { dataDir, databaseUrl, knowledge } = config;
  const database = openDatabase(databaseUrl === undefined ? { dataDir } : { url: databaseUrl }, { logger });
  const onProgress = options.onIndexProgress;
  const index = new IndexKeeper({ dataDir, knowledge, logger, ...(onProgress && { onProgress }) });
  const { app, assistant, supervisor } = compose({ config, secret, database, index, logger });
  const listener = await listen(app, config.port, config.host);

  let closing: Promise<void> | undefined;
  const close = async () => {
    listener.stop();
    index.stop();
    await assistant.drain(options.drainMs ?? 10_000);
    await listener.finish();
    supervisor.stop();
    await database.close();
  };
  const closeOnce = () => (closing ??= close());
  const ready = Promise.all([supervisor.start(), index.start()]);
  return {
    url: localUrl(listener.port, config.host),
    port: listener.port,
    ready: ready.then(
      () => (closing === undefined ? undefined : never),
      async (error: unknown) => {
        if (closing !== undefined) return never;
        await closeOnce();
        throw error;
      },
    ),
    close: closeOnce,
  };
}

const never = new Promise<never>(() => {});

async function requireFolder(key: string, path: string | undefined): Promise<void> {
  if (path === undefined) return;
  const stats = await stat(path).catch(() => undefined);
  if (!stats?.isDirectory()) throw new StartError('folder_missing', `${key}: there is no folder ${path}.`);
}
