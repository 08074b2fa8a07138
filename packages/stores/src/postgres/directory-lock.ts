import { randomUUID } from 'node:crypto';
import { renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { isProcessAlive, type LockRecord, lockBeat, processStart, readLock } from './lock-record.js';

/** How often a holder touches its file. */
const BEAT_MS = 2_000;
/** How long a file of another machine must stay untouched before its holder counts as gone. */
const SILENCE_MS = 10_000;
/** Longer than it takes to replace a lock that was found stale. */
const SETTLE_MS = 50;

/** A lock that this process has. */
export interface DirectoryLock {
  /** Gives the lock up. Calling it again does nothing. */
  release(): void;
}

/** The lock, or who has it. */
export type LockAttempt = { readonly lock: DirectoryLock } | { readonly heldBy: LockRecord };

/** Files that this process holds: its own pid in a file is a holder only if it is here. */
const held = new Set<string>();

/**
 * Takes a lock that one process at a time can have, as a file in a directory. It needs no operating system's lock, which
 * Node doesn't offer, and no clock.
 *
 * A holder that died without releasing (kill -9) is found out at once by its pid, if it was on this machine. A restarted
 * container often has the pid of the one before: a file with our own pid that we don't hold is stale. On another machine
 * or in another container that shares the directory the pid says nothing; there, a living holder is known by its file
 * being touched while we watch, and a dead one by silence.
 *
 * @param file Absolute path. Its directory must exist.
 */
export async function takeDirectoryLock(file: string): Promise<LockAttempt> {
  const { pid } = process;
  const mine: LockRecord = { pid, started: processStart(pid), host: hostname(), token: randomUUID() };
  for (;;) {
    const found = readLock(file);
    if (found === undefined) {
      if (!create(file, mine)) continue;
    } else {
      if (found !== null && (await isAlive(file, found))) return { heldBy: found };
      // A process that just made the file needs a moment to write who it is.
      if (found === null) await sleep(SETTLE_MS);
      if (!replace(file, found, mine)) continue;
      await sleep(SETTLE_MS);
    }
    const holder = readLock(file);
    if (holder?.token === mine.token) return { lock: hold(file, mine) };
    if (holder) return { heldBy: holder };
  }
}

async function isAlive(file: string, found: LockRecord): Promise<boolean> {
  if (found.host !== hostname()) return isBeating(file, found.token);
  return found.pid === process.pid ? held.has(file) : isProcessAlive(found);
}

/** Watches for a sign of life. A file that changes hands, or goes, is looked at anew by the caller. */
async function isBeating(file: string, token: string): Promise<boolean> {
  const before = lockBeat(file);
  for (let waited = 0; waited < SILENCE_MS; waited += BEAT_MS / 4) {
    await sleep(BEAT_MS / 4);
    if (readLock(file)?.token !== token) return false;
    if (lockBeat(file) !== before) return true;
  }
  return false;
}

/** False if somebody was faster. */
function create(file: string, mine: LockRecord): boolean {
  try {
    writeFileSync(file, JSON.stringify(mine), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Puts our record in the place of a stale one, unless it is no longer there. Of several processes that do so at the same
 * time the last one wins, and all see after a moment who that was.
 */
function replace(file: string, stale: LockRecord | null, mine: LockRecord): boolean {
  const next = `${file}.${mine.token}`;
  writeFileSync(next, JSON.stringify(mine), { flag: 'wx' });
  const found = readLock(file);
  const same = found !== undefined && found?.token === stale?.token;
  if (same) renameSync(next, file);
  else rmSync(next, { force: true });
  return same;
}

function hold(file: string, mine: LockRecord): DirectoryLock {
  held.add(file);
  const beat = setInterval(() => touch(file), BEAT_MS);
  beat.unref();
  const release = () => {
    if (!held.delete(file)) return;
    clearInterval(beat);
    process.off('exit', release);
    if (readLock(file)?.token === mine.token) rmSync(file, { force: true });
  };
  process.on('exit', release);
  return { release };
}

function touch(file: string): void {
  const now = new Date();
  try {
    utimesSync(file, now, now);
  } catch {
    // Somebody removed the file or the directory; there is nothing left to keep.
  }
}
