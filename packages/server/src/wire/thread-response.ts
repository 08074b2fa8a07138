import { isHiddenItem, type Page, type Thread, type ThreadItem } from '@docent/protocol';
import { itemResponse } from './item-response.js';

/**
 * A thread as clients see it: the application's own `metadata` stays here (the reference server sends it empty too), and
 * of the items there is one page, of the visible ones.
 */
export function threadResponse(
  thread: Pick<Thread, 'id' | 'title' | 'created_at' | 'status' | 'allowed_image_domains'>,
  items: Page<ThreadItem> = { data: [], has_more: false },
): Thread {
  return {
    id: thread.id,
    title: thread.title,
    created_at: thread.created_at,
    status: thread.status,
    allowed_image_domains: thread.allowed_image_domains,
    metadata: {},
    items: { ...itemsResponse(items) },
  };
}

/** A page of items as clients see it. */
export function itemsResponse(page: Page<ThreadItem>): Page<ThreadItem> {
  return { ...page, data: page.data.filter((item) => !isHiddenItem(item)).map(itemResponse) };
}
