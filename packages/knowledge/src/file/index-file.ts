import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { KnowledgeError } from '../errors.js';
import { describe } from '../read/list-files.js';
import { decodeIndex, encodeIndex } from './index-format.js';
import type { StoredIndex } from './stored-index.js';

const fileName = 'site.index';
const temporary = /^site\.index\.[0-9a-f]+\.tmp$/;
// What a run that was killed left behind; a running one is done in far less.
const staleAfterMs = 60 * 60 * 1000;

export function indexPath(dataDir: string): string {
  return path.join(dataDir, 'index', fileName);
}

/** @throws KnowledgeError `index_missing`, `index_unreadable`, `index_outdated` or `index_corrupt`. */
export async function readIndexFile(dataDir: string): Promise<StoredIndex> {
  const file = indexPath(dataDir);
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch (error) {
    if (hasCode(error, 'ENOENT') || hasCode(error, 'ENOTDIR')) {
      throw new KnowledgeError(
        'index_missing',
        `There is no index in ${dataDir} yet. Run "docent index <folder>" first.`,
        { cause: error },
      );
    }
    throw new KnowledgeError('index_unreadable', `The index ${file} can't be read: ${describe(error)}.`, {
      cause: error,
    });
  }
  return decodeIndex(bytes, file);
}

/** Replaces the index at once: readers see the old one or the new one, also when the machine stops in between. */
export async function writeIndexFile(dataDir: string, index: StoredIndex): Promise<void> {
  const file = indexPath(dataDir);
  const draft = `${file}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await removeStaleDrafts(path.dirname(file));
    const handle = await open(draft, 'w', 0o644);
    try {
      await handle.writeFile(encodeIndex(index));
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw new KnowledgeError('index_unwritable', `The index ${file} can't be written: ${describe(error)}.`, {
      cause: error,
    });
  }
}

async function removeStaleDrafts(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!temporary.test(name)) continue;
    const draft = path.join(folder, name);
    const found = await stat(draft).catch(() => null);
    if (found !== null && Date.now() - found.mtimeMs > staleAfterMs) await rm(draft, { force: true });
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
