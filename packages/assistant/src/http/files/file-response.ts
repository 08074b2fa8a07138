import { Readable } from 'node:stream';
import { getMimeType } from 'hono/utils/mime';
import type { OpenFile } from './locate-file.js';

export interface FileResponseOptions {
  readonly cacheControl: string;
  /** Default 200. */
  readonly status?: number;
  readonly headers?: Record<string, string>;
}

/** A file as an answer to GET or HEAD, with conditional requests and single ranges. Closes the file. */
export async function fileResponse(request: Request, file: OpenFile, options: FileResponseOptions): Promise<Response> {
  // Weak: the same file may go out compressed.
  const etag = `W/"${file.size.toString(16)}-${Math.round(file.modifiedMs).toString(16)}"`;
  const headers = new Headers({
    'content-type': getMimeType(file.path) ?? 'application/octet-stream',
    'cache-control': options.cacheControl,
    'accept-ranges': 'bytes',
    etag,
    ...options.headers,
  });
  const { status = 200 } = options;
  if (status === 200 && isUnchanged(request, etag)) return withoutBody(file, 304, headers);

  const range = status === 200 ? readRange(request.headers.get('range'), file.size) : undefined;
  if (range === 'unsatisfiable') {
    headers.set('content-range', `bytes */${file.size}`);
    return withoutBody(file, 416, headers);
  }
  const { start, end } = range ?? { start: 0, end: file.size - 1 };
  headers.set('content-length', String(end - start + 1));
  if (range !== undefined) headers.set('content-range', `bytes ${start}-${end}/${file.size}`);
  const finalStatus = range === undefined ? status : 206;
  if (request.method === 'HEAD' || end < start) return withoutBody(file, finalStatus, headers);
  const stream = Readable.toWeb(file.handle.createReadStream({ start, end }));
  return new Response(stream as ReadableStream<Uint8Array>, { status: finalStatus, headers });
}

async function withoutBody(file: OpenFile, status: number, headers: Headers): Promise<Response> {
  await file.handle.close();
  return new Response(null, { status, headers });
}

function isUnchanged(request: Request, etag: string): boolean {
  const known = request.headers.get('if-none-match');
  return known?.split(',').some((entry) => entry.trim() === etag || entry.trim() === '*') ?? false;
}

interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** One range of bytes. Several, or none that can be read, are answered with the whole file, as the standard allows. */
function readRange(header: string | null, size: number): ByteRange | 'unsatisfiable' | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '');
  if (match === null || match[0] === 'bytes=-') return undefined;
  const [, first = '', last = ''] = match;
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  return start > end ? 'unsatisfiable' : { start, end };
}
