import { type ChildProcessWithoutNullStreams, execFileSync, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../../..', import.meta.url));
const command = fileURLToPath(new URL('../bin/docent.js', import.meta.url));

/** Compiles the command and what it needs; does next to nothing when that is up to date. */
export function buildDocent(): void {
  execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-b', 'packages/assistant'], { cwd: repository });
}

export interface RunOptions {
  readonly cwd: string;
  readonly env?: Record<string, string>;
}

export interface Finished {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The `docent` command as a process of its own. */
export class DocentProcess {
  readonly child: ChildProcessWithoutNullStreams;
  readonly finished: Promise<Finished>;
  #stdout = '';
  #stderr = '';

  constructor(args: readonly string[], { cwd, env }: RunOptions) {
    // Nothing of the machine's own settings, so that a test means the same everywhere.
    this.child = spawn(process.execPath, [command, ...args], { cwd, env: { PATH: process.env['PATH'], ...env } });
    this.child.stdout.setEncoding('utf8').on('data', (text: string) => {
      this.#stdout += text;
    });
    this.child.stderr.setEncoding('utf8').on('data', (text: string) => {
      this.#stderr += text;
    });
    this.finished = new Promise((resolve) => {
      this.child.on('close', (code, signal) => {
        resolve({ code, signal, stdout: this.#stdout, stderr: this.#stderr });
      });
    });
  }

  get stdout(): string {
    return this.#stdout;
  }

  get stderr(): string {
    return this.#stderr;
  }

  /** The address in the line that says the server is ready. */
  ready(): Promise<string> {
    return new Promise((resolve, reject) => {
      const look = () => {
        const url = /^Docent is ready at (\S+)$/m.exec(this.#stdout)?.[1];
        if (url !== undefined) resolve(url);
      };
      this.child.stdout.on('data', look);
      this.child.on('close', () => reject(new Error(`docent ended before it was ready:\n${this.#stderr}`)));
      look();
    });
  }
}

/** Runs a command to its end. */
export function docent(args: readonly string[], options: RunOptions): Promise<Finished> {
  return new DocentProcess(args, options).finished;
}
