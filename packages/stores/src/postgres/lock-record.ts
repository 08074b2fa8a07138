import { readFileSync, statSync } from 'node:fs';

/** Who holds a directory: the content of a lock file. */
export interface LockRecord {
  readonly pid: number;
  /** The machine or container, which gives the pid its meaning. */
  readonly host: string;
  /** Tells this hold from any other. */
  readonly token: string;
}

/** @returns undefined if there is no such file, null if nobody can be read from it (half written, say). */
export function readLock(file: string): LockRecord | null | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isLockRecord(value) ? value : null;
  } catch (error) {
    return isMissing(error) ? undefined : null;
  }
}

/** When the file was last touched; undefined if it is gone. */
export function lockBeat(file: string): number | undefined {
  try {
    return statSync(file).mtimeMs;
  } catch {
    return undefined;
  }
}

/** Whether a process of this machine runs. One that is another user's does, though it takes no signals from us. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

function isLockRecord(value: unknown): value is LockRecord {
  if (typeof value !== 'object' || value === null) return false;
  const { pid, host, token } = value as Partial<Record<keyof LockRecord, unknown>>;
  return Number.isInteger(pid) && Number(pid) > 0 && typeof host === 'string' && typeof token === 'string';
}
