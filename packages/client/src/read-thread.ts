import type { Page } from '@docent/protocol';
import type { ThreadInfo } from '@docent/protocol/thread-state';
import { isObject } from './json.js';
import { nextCursor } from './read-item.js';

/** A thread's own fields as they came over the wire, or `null` when it is not a thread. */
export function readThreadInfo(value: unknown): ThreadInfo | null {
  if (!isObject(value) || typeof value['id'] !== 'string') return null;
  const { items: _, ...fields } = value;
  const status = isObject(value['status']) ? value['status'] : { type: 'active' };
  return { created_at: '', ...fields, status } as ThreadInfo;
}

/** A page of `threads.list`. */
export function readThreadPage(value: unknown): Page<ThreadInfo> {
  const data = isObject(value) && Array.isArray(value['data']) ? value['data'] : [];
  const after = nextCursor(value);
  return {
    data: data.map(readThreadInfo).filter((thread) => thread !== null),
    has_more: after !== null,
    after,
  };
}
