import { access, constants, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
import { errorCode } from './connection-fault.js';
import { createPglite } from './create-pglite.js';
import { DatabaseError } from './database-error.js';
import { type DirectoryLock, takeDirectoryLock } from './directory-lock.js';
import { loadPglite } from './driver.js';

/** Beginning of the names of folders in which a database is being made. */
const UNFINISHED = 'database.new-';

/** An open embedded database, and the lock on its directory. */
export interface OpenDirectory {
  readonly pglite: PGlite;
  close(): Promise<void>;
}

/**
 * Opens the database in `<dataDir>/database`, which no other process may have open: PGlite itself doesn't look, and two
 * processes in one directory lose data without a word.
 * @throws {DatabaseError} `data_directory_unwritable`, `data_directory_in_use` or `database_open_failed`
 */
export async function openPgliteDirectory(dataDir: string): Promise<OpenDirectory> {
  const directory = resolve(dataDir);
  const lock = await lockDirectory(directory);
  try {
    const pglite = await openOrCreate(directory);
    return {
      pglite,
      close: async () => {
        try {
          await pglite.close();
        } finally {
          lock.release();
        }
      },
    };
  } catch (error) {
    lock.release();
    const reason = error instanceof Error ? error.message : String(error);
    throw new DatabaseError('database_open_failed', `The database in ${directory} can't be opened: ${reason}`, error);
  }
}

async function lockDirectory(directory: string): Promise<DirectoryLock> {
  try {
    await mkdir(directory, { recursive: true });
    await access(directory, constants.R_OK | constants.W_OK | constants.X_OK);
    const attempt = await takeDirectoryLock(join(directory, 'database.lock'));
    if ('lock' in attempt) return attempt.lock;
    const { pid, host } = attempt.heldBy;
    throw new DatabaseError(
      'data_directory_in_use',
      `The data directory ${directory} is in use by process ${pid} on ${host}. Stop it, or choose another directory.`,
    );
  } catch (error) {
    if (DatabaseError.isInstance(error)) throw error;
    const reason = errorCode(error) ?? String(error);
    throw new DatabaseError(
      'data_directory_unwritable',
      `The data directory ${directory} can't be written: ${reason}`,
      error,
    );
  }
}

/**
 * Creating may be cut short, so it happens in another folder, which gets its name when it is whole. Never in one that an
 * earlier attempt has left: its process may still be writing.
 */
async function openOrCreate(directory: string): Promise<PGlite> {
  const folder = join(directory, 'database');
  if (!(await exists(folder))) {
    await removeUnfinished(directory);
    const unfinished = await mkdtemp(join(directory, UNFINISHED));
    await createPglite(unfinished);
    await rename(unfinished, folder);
  }
  const { PGlite } = loadPglite();
  return PGlite.create({ dataDir: folder });
}

async function removeUnfinished(directory: string): Promise<void> {
  const names = (await readdir(directory)).filter((name) => name.startsWith(UNFINISHED));
  for (const name of names) await rm(join(directory, name), { recursive: true, force: true, maxRetries: 3 });
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
