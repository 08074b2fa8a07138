import type { Order, Page } from '@docent/protocol';
import { ChatKitError, type PageRequest } from '@docent/server';
import type { SqlRow } from './sql-client.js';
import { fromStoredJson } from './stored-text.js';

/** How each order reads a position column: what comes after the cursor, and in which direction. */
export const DIRECTIONS: Readonly<Record<Order, { readonly after: '>' | '<'; readonly by: 'asc' | 'desc' }>> = {
  asc: { after: '>', by: 'asc' },
  desc: { after: '<', by: 'desc' },
};

/** One more than the page holds: whether it comes back is `has_more`. */
export function rowLimit(request: PageRequest): number {
  return request.limit + 1;
}

/** The page that these rows hold, `data` being their column of JSON; rows without it are there for other columns. */
export function toPage<T extends { readonly id: string }>(rows: readonly SqlRow[], request: PageRequest): Page<T> {
  const found = rows.flatMap((row) => (typeof row['data'] === 'string' ? [fromStoredJson(row['data']) as T] : []));
  const data = found.slice(0, request.limit);
  const last = data.at(-1);
  if (found.length === data.length || last === undefined) return { data, has_more: false };
  return { data, has_more: true, after: last.id };
}

export function invalidCursor(): ChatKitError {
  return new ChatKitError('invalid_cursor', 'This page starts after an entry that does not exist.', { path: 'after' });
}
