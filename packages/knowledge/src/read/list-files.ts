import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';

const pageName = /\.(?:md|mdx|markdown)$/i;
const ignoredFolders = new Set(['node_modules', '__tests__']);

/** A file or folder that was left out, and why. */
export interface Skipped {
  /** Relative to the folder, with `/`. */
  readonly path: string;
  readonly code: 'unreadable' | 'too_large' | 'binary' | 'draft' | 'unlisted' | 'empty';
  readonly reason: string;
}

/** Relative paths (with `/`, sorted) of the pages below a folder. Links are followed, each real folder once, so loops end. */
export async function listFiles(
  folder: string,
  generator: 'docusaurus' | 'plain',
): Promise<{ files: string[]; skipped: Skipped[] }> {
  const files: string[] = [];
  const skipped: Skipped[] = [];
  const seen = new Set<string>();

  async function visit(relative: string): Promise<void> {
    const absolute = path.join(folder, relative);
    let entries: Dirent[];
    try {
      const real = await realpath(absolute);
      if (seen.has(real)) return;
      seen.add(real);
      entries = await readdir(absolute, { withFileTypes: true });
    } catch (error) {
      skipped.push({ path: relative || '.', code: 'unreadable', reason: describe(error) });
      return;
    }
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      const name = relative === '' ? entry.name : `${relative}/${entry.name}`;
      const kind = entry.isSymbolicLink() ? await kindOfTarget(path.join(folder, name)) : kindOf(entry);
      if (kind === 'folder' && !isIgnored(entry.name, true, generator)) await visit(name);
      if (kind === 'file' && pageName.test(entry.name) && !isIgnored(entry.name, false, generator)) files.push(name);
      if (kind === 'broken' && pageName.test(entry.name)) {
        skipped.push({ path: name, code: 'unreadable', reason: 'the link leads nowhere' });
      }
    }
  }

  await visit('');
  return { files, skipped };
}

/*
 * Names with `_` are partials that other pages include (Docusaurus' default `exclude`), but Hugo's `_index.md` is a page
 * and plain sites do use folders with `_`.
 */
function isIgnored(name: string, isFolder: boolean, generator: 'docusaurus' | 'plain'): boolean {
  if (name.startsWith('.')) return true;
  if (isFolder) return ignoredFolders.has(name) || (generator === 'docusaurus' && name.startsWith('_'));
  return name.startsWith('_') && !(generator === 'plain' && /^_index\./i.test(name));
}

function kindOf(entry: { isDirectory(): boolean; isFile(): boolean }): 'folder' | 'file' | 'other' {
  return entry.isDirectory() ? 'folder' : entry.isFile() ? 'file' : 'other';
}

async function kindOfTarget(absolute: string): Promise<'folder' | 'file' | 'other' | 'broken'> {
  try {
    return kindOf(await stat(absolute));
  } catch {
    return 'broken';
  }
}

/** The part of a file system error that a person needs. */
export function describe(error: unknown): string {
  return error instanceof Error ? error.message.replace(/^(\w+): ([^,]+),.*$/s, '$2 ($1)') : String(error);
}
