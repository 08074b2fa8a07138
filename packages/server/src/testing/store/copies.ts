import { expect } from 'vitest';
import { messages, sampleMessage, sampleThread, storeThread } from './samples.js';
import type { StoreTest } from './store-test.js';

/** What goes in and what comes out is the caller's own. */
export function testCopies<TContext>(test: StoreTest<TContext>): void {
  test('changing a thread after saving or loading it changes nothing in the store', async ({ store, me }) => {
    const thread = sampleThread({ metadata: { list: ['kept'] } });
    const kept = structuredClone(thread);
    await store.saveThread(thread, me);
    thread.metadata['list'] = [];
    const loaded = await store.loadThread(thread.id, me);
    expect(loaded).toEqual(kept);
    loaded.title = 'changed';
    loaded.metadata['list'] = [];
    const listed = await store.loadThreads({ limit: 1, order: 'asc' }, me);
    expect(listed.data).toEqual([kept]);
    if (listed.data[0] !== undefined) listed.data[0].metadata['list'] = [];
    expect(await store.loadThread(thread.id, me)).toEqual(kept);
  });

  test('changing an item after adding or loading it changes nothing in the store', async ({ store, me }) => {
    const { thread, items } = await storeThread(store, me, messages(1));
    const item = sampleMessage(thread, 'kept');
    const kept = structuredClone(item);
    await store.addThreadItem(thread.id, item, me);
    spoil(item);
    const loaded = await store.loadItem(thread.id, item.id, me);
    expect(loaded).toEqual(kept);
    spoil(loaded);
    const page = await store.loadThreadItems(thread.id, { limit: 5, order: 'asc' }, me);
    expect(page.data).toEqual([items[0], kept]);
    page.data.forEach(spoil);
    expect(await store.loadItem(thread.id, item.id, me)).toEqual(kept);
  });
}

function spoil(item: object): void {
  if ('content' in item && Array.isArray(item.content)) item.content.length = 0;
}
