import type { Page } from '@docent/protocol';
import { ChatKitError, type PageRequest } from '@docent/server';
import type { OrderedMap } from './ordered-map.js';

/** One page of what `wanted` lets through; the rest does not count. The entries are the stored ones, not copies. */
export function pageOf<T extends { id: string }>(
  all: OrderedMap<T>,
  page: PageRequest,
  wanted: (value: T) => boolean,
): Page<T> {
  const step = page.order === 'asc' ? 1 : -1;
  let position = firstPosition(all, page, step);
  const data: T[] = [];
  for (; ; position += step) {
    const value = all.at(position);
    if (value === undefined) return { data, has_more: false };
    if (!wanted(value)) continue;
    if (data.length >= page.limit) return { data, has_more: true, after: data.at(-1)?.id };
    data.push(value);
  }
}

function firstPosition(all: OrderedMap<unknown>, page: PageRequest, step: 1 | -1): number {
  if (page.after === undefined || page.after === null) return step === 1 ? 0 : all.size - 1;
  const position = all.indexOf(page.after);
  if (position === undefined)
    throw new ChatKitError('invalid_cursor', 'This cursor is not valid.', { path: 'params.after' });
  return position + step;
}
