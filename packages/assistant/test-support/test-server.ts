import type { Logger } from '@docent/server';
import type { DocentConfig } from '../src/config/config-schema.js';
import { loadConfig } from '../src/config/load-config.js';
import { type RunningServer, startServer } from '../src/serve/start-server.js';
import { Reader } from './reader.js';
import { createTestSite, type TestSite } from './test-site.js';

interface LogLine {
  readonly level: keyof Logger;
  readonly fields: Record<string, unknown>;
  readonly message: string;
}

/** A whole server on a port of its own, with a small site and everything that it logged. */
export interface TestServer extends RunningServer {
  readonly site: TestSite;
  readonly log: readonly LogLine[];
  /** A reader who has not signed in. */
  readonly reader: Reader;
}

export interface TestServerOptions {
  readonly config?: DocentConfig;
  /** Default: a new one, which is removed when the server is closed. */
  readonly site?: TestSite;
  /** Default: wait until readers can ask. */
  readonly waitForReady?: boolean;
  readonly drainMs?: number;
}

export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const site = options.site ?? (await createTestSite());
  await site.write('docent.config.json', JSON.stringify({ port: 0, ...options.config }));
  const log: LogLine[] = [];
  const write = (level: keyof Logger) => (fields: object, message: string) => {
    log.push({ level, fields: fields as Record<string, unknown>, message });
  };
  const logger = { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') };
  const server = await startServer(await loadConfig({ cwd: site.folder, env: {} }), {
    logger,
    ...(options.drainMs !== undefined && { drainMs: options.drainMs }),
  });
  if (options.waitForReady !== false) await server.ready;
  return {
    ...server,
    site,
    log,
    reader: new Reader(server.url),
    async close() {
      await server.close();
      if (options.site === undefined) await site.remove();
    },
  };
}
