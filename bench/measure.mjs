import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';

/** @returns {Promise<number>} a port that was free a moment ago */
export function freePort() {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
}

/**
 * Starts a command that prints Docent's ready line.
 *
 * @param {string[]} command
 * @param {{ cwd?: string, env?: object }} options
 * @returns {Promise<{ url: string, pid: number, readyMs: number, stop: () => Promise<void> }>}
 */
export async function startUntilReady(command, { cwd, env } = {}) {
  const port = await freePort();
  const started = performance.now();
  const [program, ...args] = command;
  const child = spawn(program, args, {
    cwd,
    detached: true,
    env: { ...process.env, ...env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((done) => child.once('exit', done));
  await new Promise((ready, fail) => {
    let out = '';
    child.stdout.on('data', (chunk) => {
      out += chunk;
      if (out.includes('Docent is ready at ')) ready();
    });
    ended.then((code) => fail(new Error(`${command.join(' ')} ended with code ${code} before it was ready`)));
  });
  return {
    url: `http://localhost:${port}`,
    pid: child.pid,
    readyMs: performance.now() - started,
    async stop() {
      process.kill(-child.pid, 'SIGTERM');
      await ended;
    },
  };
}

/** Resident memory of a process and its children, in MiB, from /proc (Linux). */
export function residentMiB(pid) {
  const own = Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean);
  return children.reduce((sum, child) => sum + residentMiB(Number(child)), own);
}

/** @param {number[]} values @param {number} q between 0 and 1 */
export function quantile(values, q) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))];
}
