import { existsSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runScript } from '../../../../tests/backends/run-script.js';
import { type LockAttempt, takeDirectoryLock } from './directory-lock.js';
import { type LockRecord, processStart } from './lock-record.js';

const script = new URL('../../../../tests/backends/scripts/take-lock.ts', import.meta.url);

/** Greater than the greatest pid of Linux (2^22). */
const GONE = 2 ** 22 + 1;

let directory: string;
let file: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'docent-lock-'));
  file = join(directory, 'database.lock');
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const here = { pid: process.pid, started: null, host: hostname(), token: 'theirs' };
const elsewhere = { ...here, host: 'another-machine' };
const write = (record: LockRecord) => writeFileSync(file, JSON.stringify(record));
const release = (attempt: LockAttempt) => {
  if (!('lock' in attempt)) expect.fail(`held by ${attempt.heldBy.pid}`);
  attempt.lock.release();
};

/** A process that has, or has failed to take, the lock. */
async function start() {
  const running = runScript(script, [file]);
  expect(await running.nextLine()).toBe('ready');
  const go = () => {
    running.process.stdin?.write('go\n');
    return running.nextLine();
  };
  return { ...running, go };
}

test('a lock is taken once, and again after its release', async () => {
  const first = await takeDirectoryLock(file);
  expect(await takeDirectoryLock(file)).toMatchObject({ heldBy: { pid: process.pid, host: hostname() } });
  release(first);
  expect(existsSync(file)).toBe(false);
  release(first);
  release(await takeDirectoryLock(file));
});

test('another process is refused, told the pid, and admitted as soon as the holder ends normally', async () => {
  const holder = await start();
  expect(await holder.go()).toBe('taken');
  expect(await takeDirectoryLock(file)).toMatchObject({ heldBy: { pid: holder.process.pid } });
  holder.process.stdin?.end();
  expect(await holder.ended).toBe(0);
  expect(existsSync(file)).toBe(false);
});

test('the lock of a process that was killed with -9 is free at once', async () => {
  const holder = await start();
  await holder.go();
  holder.process.kill('SIGKILL');
  await holder.ended;
  expect(existsSync(file)).toBe(true);
  const before = performance.now();
  release(await takeDirectoryLock(file));
  expect(performance.now() - before).toBeLessThan(500);
});

test('a file with our own pid that we do not hold is of a process before us', async () => {
  write(here);
  release(await takeDirectoryLock(file));
});

test.runIf(process.platform === 'linux')('a pid that another process has by now says nothing', async () => {
  write({ ...here, pid: process.ppid, started: 'an earlier boot 4711' });
  release(await takeDirectoryLock(file));
  write({ ...here, pid: process.ppid, started: processStart(process.ppid) });
  expect(await takeDirectoryLock(file)).toMatchObject({ heldBy: { pid: process.ppid } });
});

test.each(['', '{"pid":', '{"pid":"1"}', 'null'])(
  'a file that nobody can be read from (%j) is replaced',
  async (text) => {
    writeFileSync(file, text);
    release(await takeDirectoryLock(file));
  },
);

test('of several processes that find a stale lock at the same time one wins, and the others see who', async () => {
  const processes = await Promise.all(Array.from({ length: 4 }, start));
  try {
    write({ ...here, pid: GONE });
    const answers = await Promise.all(processes.map(({ go }) => go()));
    const winner = processes[answers.indexOf('taken')]?.process.pid;
    expect(answers.filter((answer) => answer !== 'taken')).toEqual(Array(3).fill(`held by ${winner}`));
  } finally {
    for (const each of processes) each.process.kill('SIGKILL');
  }
});

test('a file of another machine that is touched belongs to somebody, whatever its pid is here', async () => {
  write(elsewhere);
  const beats = setInterval(() => utimesSync(file, new Date(), new Date()), 400);
  try {
    expect(await takeDirectoryLock(file)).toMatchObject({ heldBy: { host: 'another-machine' } });
  } finally {
    clearInterval(beats);
  }
});

test('a file of another machine that stays untouched is stale', async () => {
  write(elsewhere);
  utimesSync(file, new Date('2100-01-01'), new Date('2100-01-01'));
  release(await takeDirectoryLock(file));
});

test('a holder touches its file', async () => {
  const attempt = await takeDirectoryLock(file);
  utimesSync(file, new Date(0), new Date(0));
  await expect.poll(() => statSync(file).mtimeMs, { timeout: 5_000 }).toBeGreaterThan(0);
  release(attempt);
});

test('a release removes the file only while it is its own', async () => {
  const attempt = await takeDirectoryLock(file);
  write({ ...here, token: 'somebody else' });
  release(attempt);
  expect(existsSync(file)).toBe(true);
});
