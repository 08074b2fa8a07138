import { expect } from 'vitest';
import { idsOf, messages, readAll, sampleMessage, sampleThread, storeThread } from './samples.js';
import type { StoreTest } from './store-test.js';

/** Calls at the same time: nothing is lost, nothing is doubled, one order for everybody. */
export function testConcurrency<TContext>(test: StoreTest<TContext>): void {
  test('100 items added at once are all there, in one order', async ({ store, me }) => {
    const { thread } = await storeThread(store, me);
    const items = messages(100)(thread);
    await Promise.all(items.map((item) => store.addThreadItem(thread.id, item, me)));
    const load = (page: { limit: number; order: 'asc' | 'desc' }) => store.loadThreadItems(thread.id, page, me);
    const asc = idsOf(await readAll(load, { limit: 100, order: 'asc' }));
    expect(asc.toSorted()).toEqual(idsOf(items).toSorted());
    expect(idsOf(await readAll(load, { limit: 7, order: 'asc' }))).toEqual(asc);
    expect(idsOf(await readAll(load, { limit: 7, order: 'desc' }))).toEqual(asc.toReversed());
  });

  test('the same item added many times at once is there once', async ({ store, me }) => {
    const { thread } = await storeThread(store, me);
    const item = sampleMessage(thread, 'once');
    await Promise.all(Array.from({ length: 20 }, () => store.addThreadItem(thread.id, item, me)));
    const page = await store.loadThreadItems(thread.id, { limit: 100, order: 'asc' }, me);
    expect(page.data).toEqual([item]);
  });

  test('the same thread saved many times at once is there once', async ({ store, me }) => {
    const thread = sampleThread();
    await Promise.all(Array.from({ length: 20 }, (_, n) => store.saveThread({ ...thread, title: `${n}` }, me)));
    const page = await store.loadThreads({ limit: 100, order: 'asc' }, me);
    expect(idsOf(page.data)).toEqual([thread.id]);
  });

  test('an order once read stays, while items are added to many threads at once', async ({ store, me }) => {
    const threads = await Promise.all(Array.from({ length: 5 }, () => storeThread(store, me, messages(2))));
    const before = idsOf((await store.loadThreads({ limit: 100, order: 'asc' }, me)).data);
    await Promise.all(
      threads.flatMap(({ thread }) => messages(10)(thread).map((item) => store.addThreadItem(thread.id, item, me))),
    );
    expect(idsOf((await store.loadThreads({ limit: 100, order: 'asc' }, me)).data)).toEqual(before);
    for (const { thread, items } of threads) {
      const page = await store.loadThreadItems(thread.id, { limit: 100, order: 'asc' }, me);
      expect(page.data).toHaveLength(12);
      expect(page.data.slice(0, 2)).toEqual(items);
    }
  });
}
