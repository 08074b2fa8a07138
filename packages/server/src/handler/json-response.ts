import { wireJson } from '../wire/wire-json.js';

/** A JSON answer. It is of one reader only, so no cache may keep it. */
export function jsonResponse(status: number, body: unknown, requestId: string, headers: HeadersInit = {}): Response {
  return new Response(wireJson(body), {
    status,
    headers: {
      'content-type': 'application/json',
      'cache-control': 'no-store',
      'x-request-id': requestId,
      ...headers,
    },
  });
}
