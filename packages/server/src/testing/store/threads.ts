import { expect } from 'vitest';
import { idsOf, messages, sampleThread, storeThread } from './samples.js';
import type { StoreTest } from './store-test.js';

/** Saving, loading, listing and deleting threads. */
export function testThreads<TContext>(test: StoreTest<TContext>): void {
  test('a thread is loaded as it was saved', async ({ store, me }) => {
    const thread = sampleThread({
      title: 'Topics 機械 🤖',
      status: { type: 'locked', reason: 'Waiting' },
      allowed_image_domains: ['example.com'],
      metadata: { deep: { list: [1, null, 'x'] } },
    });
    await store.saveThread(thread, me);
    expect(await store.loadThread(thread.id, me)).toEqual(thread);
  });

  test('an untitled thread stays untitled', async ({ store, me }) => {
    const thread = sampleThread();
    await store.saveThread(thread, me);
    const loaded = await store.loadThread(thread.id, me);
    expect(loaded.title ?? null).toBeNull();
    expect(loaded.allowed_image_domains ?? null).toBeNull();
  });

  test('saving a thread again replaces its fields and keeps its items, position and created_at', async ({
    store,
    me,
  }) => {
    const { thread, items } = await storeThread(store, me, messages(2));
    const { thread: later } = await storeThread(store, me);
    await store.saveThread({ ...thread, title: 'Renamed', created_at: '2030-01-01T00:00:00.000Z' }, me);
    const loaded = await store.loadThread(thread.id, me);
    expect(loaded).toMatchObject({ title: 'Renamed', created_at: thread.created_at });
    const page = await store.loadThreadItems(thread.id, { limit: 10, order: 'asc' }, me);
    expect(idsOf(page.data)).toEqual(idsOf(items));
    const threads = await store.loadThreads({ limit: 10, order: 'asc' }, me);
    expect(idsOf(threads.data)).toEqual([thread.id, later.id]);
  });

  test('a title can be taken away again', async ({ store, me }) => {
    const thread = sampleThread({ title: 'Old', allowed_image_domains: [] });
    await store.saveThread(thread, me);
    await store.saveThread({ ...thread, title: null, allowed_image_domains: null }, me);
    const loaded = await store.loadThread(thread.id, me);
    expect(loaded.title ?? null).toBeNull();
    expect(loaded.allowed_image_domains ?? null).toBeNull();
  });

  test('an unknown thread is not found', async ({ store, me }) => {
    const id = sampleThread().id;
    await expect(store.loadThread(id, me)).rejects.toMatchObject({ code: 'not_found' });
    await expect(store.loadThreadItems(id, { limit: 1, order: 'asc' }, me)).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  test('deleting a thread deletes its items', async ({ store, me }) => {
    const { thread, items } = await storeThread(store, me, messages(2));
    await store.deleteThread(thread.id, me);
    await expect(store.loadThread(thread.id, me)).rejects.toMatchObject({ code: 'not_found' });
    await expect(store.loadItem(thread.id, items[0]?.id ?? '', me)).rejects.toMatchObject({ code: 'not_found' });
    expect((await store.loadThreads({ limit: 10, order: 'asc' }, me)).data).toEqual([]);
    await store.saveThread(thread, me);
    expect((await store.loadThreadItems(thread.id, { limit: 10, order: 'asc' }, me)).data).toEqual([]);
  });

  test('deleting a thread that is not there does nothing', async ({ store, me }) => {
    const { thread } = await storeThread(store, me);
    await store.deleteThread(sampleThread().id, me);
    await store.deleteThread(thread.id, me);
    await store.deleteThread(thread.id, me);
  });
}
