import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A TypeScript file running in a Node process of its own, on the sources of the packages. */
export interface RunningScript {
  readonly process: ChildProcess;
  /** The next line that it writes to standard output; rejects when it ends without one. */
  nextLine(): Promise<string>;
  /** Its exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>;
}

export function runScript(file: URL, args: readonly string[] = []): RunningScript {
  const hooks = new URL('./register-typescript.mjs', import.meta.url);
  const nodeOptions = ['--conditions', 'docent-source', '--import', hooks.href];
  const child = spawn(process.execPath, [...nodeOptions, fileURLToPath(file), ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
    // In a test process of vitest, NODE_OPTIONS and its like are vitest's own.
    env: { PATH: process.env['PATH'] ?? '' },
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ended = new Promise<number | NodeJS.Signals>((resolve) => {
    child.once('exit', (code, signal) => resolve(code ?? signal ?? 'SIGKILL'));
  });
  return {
    process: child,
    ended,
    nextLine: async () => {
      const line = await lines.next();
      if (line.done === true) throw new Error(`the script ended (${await ended}) without another line`);
      return line.value;
    },
  };
}
