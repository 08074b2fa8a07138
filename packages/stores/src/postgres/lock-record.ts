import { readFileSync, statSync } from 'node:fs';

/** Who holds a directory: the content of a lock file. */
export interface LockRecord {
  readonly pid: number;
  /** When that process started, where it can be known (see `processStart`): another process may have the pid by now. */
  readonly started: string | null;
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

/** Whether the process of a record of this machine is still there. */
export function isProcessAlive({ pid, started }: LockRecord): boolean {
  return isRunning(pid) && (started === null || started === processStart(pid));
}

/**
 * What tells a process from all that had or will have its pid: the boot of the machine, and the time since then at which
 * it started. Source: proc_pid_stat(5), field 22. Null where there is no /proc.
 */
export function processStart(pid: number): string | null {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is a name in parentheses, which may hold anything.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return `${boot} ${fields[19]}`;
  } catch {
    return null;
  }
}

/** Whether some process of this machine has the pid. One that is another user's does, though it takes no signals from us. */
function isRunning(pid: number): boolean {
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
  const { pid, started, host, token } = value as Partial<Record<keyof LockRecord, unknown>>;
  if (!Number.isInteger(pid) || Number(pid) <= 0) return false;
  return typeof host === 'string' && typeof token === 'string' && (started === null || typeof started === 'string');
}
