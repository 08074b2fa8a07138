/*
 * The index file: a line of JSON that says what follows, a JSON block (site, pages, terms), and the token streams of all sections as
 * 32-bit little-endian numbers: for each page, section and field the length, then as many codes. One file, so that replacing it by a
 * rename replaces everything at once and a reader never sees half of two.
 */
import { createHash } from 'node:crypto';
import { endianness } from 'node:os';
import { KnowledgeError } from '../errors.js';
import { sectionFields } from '../rank/fields.js';
import type { SectionStreams, StoredIndex, StoredPage } from './stored-index.js';

/** Goes up whenever an older file could not be read, or pages would now be read differently. */
export const formatVersion = 1;
const magic = 'docent-index';

interface Header {
  readonly format: string;
  readonly version: number;
  readonly jsonBytes: number;
  readonly streamBytes: number;
  readonly sha256: string;
}

export function encodeIndex(index: StoredIndex): Buffer {
  const json = Buffer.from(JSON.stringify({ site: index.site, pages: index.pages, terms: index.terms }));
  const numbers: number[] = [];
  for (const page of index.streams) {
    for (const section of page) {
      for (const stream of section) {
        numbers.push(stream.length);
        for (const code of stream) numbers.push(code);
      }
    }
  }
  const streams = Buffer.from(Uint32Array.from(numbers).buffer);
  if (endianness() === 'BE') streams.swap32();
  const header: Header = {
    format: magic,
    version: formatVersion,
    jsonBytes: json.length,
    streamBytes: streams.length,
    sha256: createHash('sha256').update(json).update(streams).digest('hex'),
  };
  return Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), json, streams]);
}

/** @throws KnowledgeError `index_outdated` or `index_corrupt`, with `where` in the message. */
export function decodeIndex(bytes: Buffer, where: string): StoredIndex {
  const end = bytes.indexOf('\n');
  const header = readHeader(bytes.subarray(0, Math.max(end, 0)).toString('utf8'));
  const body = bytes.subarray(end + 1);
  if (header === null) throw corrupt(where);
  if (header.version !== formatVersion) {
    const text = `The index in ${where} was written by another version of Docent. Run "docent index" again.`;
    throw new KnowledgeError('index_outdated', text);
  }
  const sound =
    body.length === header.jsonBytes + header.streamBytes &&
    createHash('sha256').update(body).digest('hex') === header.sha256;
  if (!sound) throw corrupt(where);
  try {
    const stored = JSON.parse(body.subarray(0, header.jsonBytes).toString('utf8')) as Omit<StoredIndex, 'streams'>;
    return { ...stored, streams: decodeStreams(body.subarray(header.jsonBytes), stored.pages) };
  } catch (error) {
    throw corrupt(where, error);
  }
}

function readHeader(line: string): Header | null {
  try {
    const value: unknown = JSON.parse(line);
    return isHeader(value) && value.format === magic ? value : null;
  } catch {
    return null;
  }
}

function isHeader(value: unknown): value is Header {
  return typeof value === 'object' && value !== null && 'format' in value && 'version' in value && 'sha256' in value;
}

function decodeStreams(bytes: Buffer, pages: readonly StoredPage[]): SectionStreams[][] {
  // A copy: the bytes may start at an odd address, and 32-bit numbers can't.
  const aligned = Buffer.from(bytes);
  if (endianness() === 'BE') aligned.swap32();
  const numbers = new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.length / 4);
  let place = 0;
  const next = (): Uint32Array => {
    const length = numbers[place] ?? 0;
    place += 1 + length;
    return numbers.subarray(place - length, place);
  };
  return pages.map((page) => page.sections.map(() => sectionFields.map(next)));
}

function corrupt(where: string, cause?: unknown): KnowledgeError {
  return new KnowledgeError('index_corrupt', `The index in ${where} is damaged. Run "docent index" again.`, { cause });
}
