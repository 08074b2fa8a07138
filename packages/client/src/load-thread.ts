import type { ThreadItem } from '@docent/protocol';
import type { ThreadInfo } from '@docent/protocol/thread-state';
import { ChatKitError } from './errors.js';
import { isObject } from './json.js';
import { nextCursor, readItems } from './read-item.js';
import { readThreadInfo } from './read-thread.js';
import type { Transport } from './transport.js';

const PAGE = 50;
/** Servers filter hidden items after paging, so a page may be empty although more follow. */
const MAX_EMPTY_PAGES = 20;

/** Items in thread order, and the cursor for those before them (`null`: there are none). */
export interface ItemPage {
  readonly items: readonly ThreadItem[];
  readonly olderCursor: string | null;
}

export interface LoadedThread extends ItemPage {
  readonly info: ThreadInfo;
}

/** A thread with its newest items. `threads.get_by_id` holds the oldest 20, so a longer thread is read from its end. */
export async function loadThread(transport: Transport, threadId: string, signal: AbortSignal): Promise<LoadedThread> {
  const body = await transport.json({ type: 'threads.get_by_id', params: { thread_id: threadId } }, signal);
  const info = readThreadInfo(body);
  if (info === null || !isObject(body)) {
    throw new ChatKitError('http', 'The server did not answer with a thread.', { threadId });
  }
  if (nextCursor(body['items']) === null) return { info, items: readItems(body['items']), olderCursor: null };
  return { info, ...(await loadItemsBefore(transport, threadId, null, signal)) };
}

/** The page of items that comes before `cursor`, or the newest page. */
export async function loadItemsBefore(
  transport: Transport,
  threadId: string,
  cursor: string | null,
  signal: AbortSignal,
): Promise<ItemPage> {
  let after = cursor;
  for (let page = 0; page < MAX_EMPTY_PAGES; page += 1) {
    const params = { thread_id: threadId, limit: PAGE, order: 'desc' as const, ...(after === null ? {} : { after }) };
    const body = await transport.json({ type: 'items.list', params }, signal);
    const items = readItems(body).reverse();
    const next = nextCursor(body);
    if (items.length > 0 || next === null || next === after) {
      return { items, olderCursor: next === after ? null : next };
    }
    after = next;
  }
  return { items: [], olderCursor: null };
}

/**
 * Items as the server has them now, laid over those on screen: the server's order wins, what did not change keeps its
 * identity (and with it its place in the DOM), and older pages that were loaded before stay.
 */
export function reconcile(current: readonly ThreadItem[], fresh: ItemPage): readonly ThreadItem[] {
  const known = new Map(current.map((item) => [item.id, item]));
  const items = fresh.items.map((item) => {
    const same = known.get(item.id);
    return same !== undefined && JSON.stringify(same) === JSON.stringify(item) ? same : item;
  });
  const first = current.findIndex((item) => item.id === fresh.items[0]?.id);
  return first > 0 && fresh.olderCursor !== null ? [...current.slice(0, first), ...items] : items;
}
