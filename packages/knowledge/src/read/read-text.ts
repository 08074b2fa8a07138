import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { describe, type Skipped } from './list-files.js';

/** Larger files are data, not pages, and would hold up the whole run. Bytes. */
const maxBytes = 1024 * 1024;

export type TextFile = { readonly text: string; readonly hash: string } | Omit<Skipped, 'path'>;

/** The text of a file and a hash of its bytes, or why it has none. */
export async function readText(absolute: string): Promise<TextFile> {
  let bytes: Buffer;
  try {
    const { size } = await stat(absolute);
    if (size > maxBytes) {
      return { code: 'too_large', reason: `${Math.round(size / 1024)} KiB, more than ${maxBytes / 1024} KiB` };
    }
    bytes = await readFile(absolute);
  } catch (error) {
    return { code: 'unreadable', reason: describe(error) };
  }
  const text = decode(bytes);
  if (text === null) return { code: 'binary', reason: 'not text (UTF-8 or UTF-16)' };
  return { text: text.replace(/\r\n?/g, '\n'), hash: createHash('sha256').update(bytes).digest('hex').slice(0, 32) };
}

function decode(bytes: Buffer): string | null {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  const text = new TextDecoder(encoding).decode(bytes);
  if (text.includes('\0')) return null;
  // A stray byte of an old encoding is forgiven, a file full of them is no text.
  const broken = text.length - text.replaceAll('\ufffd', '').length;
  return broken > Math.max(8, text.length / 50) ? null : text;
}
