import type { Page, ThreadItem, ThreadMetadata } from '@docent/protocol';
import { randomId } from '../../ids.js';
import type { ItemPageRequest, PageRequest, Store } from '../../store.js';

/** The same for all samples: a clock that stands still must not matter. */
const instant = '2026-01-01T00:00:00.000Z';

export function sampleThread(fields: Partial<ThreadMetadata> = {}): ThreadMetadata {
  return { id: randomId('thread'), created_at: instant, status: { type: 'active' }, metadata: {}, ...fields };
}

export function sampleMessage(thread: ThreadMetadata, text: string): ThreadItem {
  return {
    type: 'assistant_message',
    id: randomId('message'),
    thread_id: thread.id,
    created_at: instant,
    content: [{ type: 'output_text', text, annotations: [] }],
  };
}

export function sampleHidden(thread: ThreadMetadata): ThreadItem {
  return {
    type: 'hidden_context_item',
    id: randomId('hidden_context'),
    thread_id: thread.id,
    created_at: instant,
    content: 'for the model only',
  };
}

/** A stored thread with these items. */
export async function storeThread<TContext>(
  store: Store<TContext>,
  context: TContext,
  makeItems: (thread: ThreadMetadata) => ThreadItem[] = () => [],
): Promise<{ thread: ThreadMetadata; items: ThreadItem[] }> {
  const thread = sampleThread();
  await store.saveThread(thread, context);
  const items = makeItems(thread);
  for (const item of items) await store.addThreadItem(thread.id, item, context);
  return { thread, items };
}

/** So many messages, `text 0` to `text n-1`. */
export function messages(count: number): (thread: ThreadMetadata) => ThreadItem[] {
  return (thread) => Array.from({ length: count }, (_, index) => sampleMessage(thread, `text ${index}`));
}

/** Everything, page by page. Fails on a page that is too long, or a cursor that leads nowhere new. */
export async function readAll<T extends { id: string }>(
  load: (page: PageRequest) => Promise<Page<T>>,
  request: Omit<ItemPageRequest, 'after'>,
): Promise<T[]> {
  const all: T[] = [];
  let after: string | undefined;
  for (;;) {
    const page = await load(after === undefined ? request : { ...request, after });
    if (page.data.length > request.limit) throw new RangeError(`A page of ${page.data.length}: more than its limit.`);
    all.push(...page.data);
    if (!page.has_more) return all;
    if (page.data.length === 0) throw new RangeError('An empty page that says it has more.');
    if (page.after === undefined || page.after === null || page.after === after) {
      throw new RangeError('A page that has more, and no cursor that leads on.');
    }
    after = page.after;
  }
}

export function idsOf(entries: readonly { readonly id: string }[]): string[] {
  return entries.map((entry) => entry.id);
}
