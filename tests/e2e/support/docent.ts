import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const command = resolve('packages/assistant/bin/docent.js');
const bookConfig = resolve('examples/robotics-book/docent.config.ts');

export interface DocentOptions {
  /** Kept when given, so that a second server can open it; else a temporary one that `dispose` removes. */
  readonly dataDir?: string;
  readonly port?: number;
  readonly config?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** The real `docent serve`, as a process of its own, on a free port. */
export interface Docent {
  readonly url: string;
  readonly port: number;
  readonly dataDir: string;
  readonly process: ChildProcess;
  /** What it has written to standard error so far: its log. */
  readonly log: () => string;
  /** Sends the signal, waits for the end. Resolves to the exit code, or `null` when a signal ended it. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
  /** Stops it and removes its data. */
  dispose(): Promise<void>;
}

/** Starts `docent serve` and waits for its ready line. Throws with the log when it ends before. */
export async function startDocent(options: DocentOptions = {}): Promise<Docent> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'docent-e2e-'));
  const port = options.port ?? (await freePort());
  const child = spawn(
    process.execPath,
    [command, 'serve', '--config', options.config ?? bookConfig, '--data-dir', dataDir],
    { env: { ...cleanEnvironment(), PORT: String(port), ...options.env }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let log = '';
  child.stderr.on('data', (chunk) => {
    log += String(chunk);
  });
  const ended = new Promise<number | null>((done) => child.once('exit', (code) => done(code)));
  await new Promise<void>((ready, fail) => {
    let out = '';
    child.stdout.on('data', (chunk) => {
      out += String(chunk);
      if (out.includes('Docent is ready at ')) ready();
    });
    void ended.then((code) => fail(new Error(`docent serve ended with code ${code} before it was ready:\n${log}`)));
  });
  const stop = (signal: NodeJS.Signals = 'SIGTERM') => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    return ended;
  };
  return {
    url: `http://localhost:${port}`,
    port,
    dataDir,
    process: child,
    log: () => log,
    stop,
    async dispose() {
      await stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** A port that was free a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address !== null && typeof address === 'object' ? done(address.port) : fail(new Error('no port')),
      );
    });
  });
}

/** The environment without what would make a test talk to a real model or database. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const { OPENAI_API_KEY, OPENAI_BASE_URL, OPENAI_API, DOCENT_MODEL, DATABASE_URL, REDIS_URL, ...rest } = process.env;
  return rest;
}
