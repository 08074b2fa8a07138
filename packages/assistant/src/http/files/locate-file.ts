import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';

/** An open file, or where to look instead. The caller closes the file. */
export type Located =
  | { readonly type: 'file'; readonly file: OpenFile }
  | { readonly type: 'redirect'; readonly to: string }
  | { readonly type: 'missing' };

export interface OpenFile {
  readonly path: string;
  readonly handle: FileHandle;
  readonly size: number;
  readonly modifiedMs: number;
}

/**
 * The file of a folder that an address means, with the addresses that generators of sites make: `/docs/x` is `docs/x`,
 * `docs/x.html`, or redirects to `/docs/x/`, which is `docs/x/index.html`.
 *
 * @param root the folder; nothing outside of it and no hidden file is ever found
 * @param pathname the path of a URL, percent-encoded as it came
 */
export async function locateFile(root: string, pathname: string): Promise<Located> {
  const segments = safeSegments(pathname);
  if (segments === undefined) return { type: 'missing' };
  const base = join(root, ...segments);
  const isFolder = pathname.endsWith('/');
  const file = isFolder
    ? await openFile(join(base, 'index.html'))
    : ((await openFile(base)) ?? (await openFile(`${base}.html`)));
  if (file !== undefined) return { type: 'file', file };
  if (segments.length === 0) return { type: 'missing' };

  const other = await openFile(isFolder ? `${base}.html` : join(base, 'index.html'));
  if (other === undefined) return { type: 'missing' };
  await other.handle.close();
  // Encoded anew, so that the address can't be read as one of another host.
  const path = `/${segments.map(encodeURIComponent).join('/')}`;
  return { type: 'redirect', to: isFolder ? path : `${path}/` };
}

/** A file opened for reading, or undefined if there is none (or it is a folder). */
export async function openFile(path: string): Promise<OpenFile | undefined> {
  const handle = await open(path).catch(() => undefined);
  if (handle === undefined) return undefined;
  const stats = await handle.stat();
  if (stats.isFile()) return { path, handle, size: stats.size, modifiedMs: stats.mtimeMs };
  await handle.close();
  return undefined;
}

/** The decoded parts of a path, or undefined if one of them could lead elsewhere. */
function safeSegments(pathname: string): string[] | undefined {
  const segments: string[] = [];
  for (const encoded of pathname.split('/').slice(1)) {
    const segment = decode(encoded);
    if (segment === undefined) return undefined;
    if (segment !== '') segments.push(segment);
  }
  const isClean = !/\/\//.test(pathname) && segments.every(isSafeSegment);
  return isClean ? segments : undefined;
}

function isSafeSegment(segment: string): boolean {
  if (/[/\\\0]/.test(segment)) return false;
  return !segment.startsWith('.') || segment === '.well-known';
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
