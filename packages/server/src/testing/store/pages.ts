import { expect } from 'vitest';
import { idsOf, messages, readAll, sampleHidden, sampleMessage, storeThread } from './samples.js';
import type { StoreTest } from './store-test.js';

/** Order, cursors and `has_more`, of items and of threads. */
export function testPages<TContext>(test: StoreTest<TContext>): void {
  test('items come in the order in which they were added, whatever their created_at (A11)', async ({ store, me }) => {
    const { thread, items } = await storeThread(store, me, (owner) =>
      ['2026-03-01', '2026-01-01', '2026-02-01', '2026-01-01'].map((day) => ({
        ...sampleMessage(owner, day),
        created_at: `${day}T00:00:00.000Z`,
      })),
    );
    const asc = await store.loadThreadItems(thread.id, { limit: 10, order: 'asc' }, me);
    const desc = await store.loadThreadItems(thread.id, { limit: 10, order: 'desc' }, me);
    expect(idsOf(asc.data)).toEqual(idsOf(items));
    expect(idsOf(desc.data)).toEqual(idsOf(items).reverse());
  });

  for (const order of ['asc', 'desc'] as const) {
    test(`pages of any size give every item once (${order})`, async ({ store, me }) => {
      const { thread, items } = await storeThread(store, me, messages(12));
      const expected = order === 'asc' ? idsOf(items) : idsOf(items).reverse();
      for (const limit of [1, 5, 11, 12, 13]) {
        const all = await readAll((page) => store.loadThreadItems(thread.id, page, me), { limit, order });
        expect(idsOf(all), `limit ${limit}`).toEqual(expected);
      }
    });

    test(`threads are paged in the order of their first save (${order})`, async ({ store, me }) => {
      const threads = [];
      for (let index = 0; index < 7; index += 1) threads.push((await storeThread(store, me)).thread);
      const expected = order === 'asc' ? idsOf(threads) : idsOf(threads).reverse();
      for (const limit of [1, 3, 7, 8]) {
        const all = await readAll((page) => store.loadThreads(page, me), { limit, order });
        expect(idsOf(all), `limit ${limit}`).toEqual(expected);
      }
    });
  }

  test('has_more is exact: a full page that is the last one has no more', async ({ store, me }) => {
    const { thread } = await storeThread(store, me, messages(4));
    const load = (limit: number) => store.loadThreadItems(thread.id, { limit, order: 'asc' }, me);
    expect((await load(4)).has_more).toBe(false);
    expect((await load(3)).has_more).toBe(true);
    const threads = await store.loadThreads({ limit: 1, order: 'asc' }, me);
    expect(threads.has_more).toBe(false);
  });

  test('an empty thread and an owner without threads give an empty page', async ({ store, me, strangers }) => {
    const { thread } = await storeThread(store, me);
    const items = await store.loadThreadItems(thread.id, { limit: 5, order: 'desc' }, me);
    expect(items).toMatchObject({ data: [], has_more: false });
    for (const { context } of strangers) {
      expect(await store.loadThreads({ limit: 5, order: 'desc' }, context)).toMatchObject({
        data: [],
        has_more: false,
      });
    }
  });

  test('an unknown cursor is an error, not the first page again (A8)', async ({ store, me }) => {
    const { thread } = await storeThread(store, me, messages(3));
    const { items: elsewhere } = await storeThread(store, me, messages(1));
    const page = { limit: 2, order: 'asc' } as const;
    const foreign = elsewhere[0]?.id ?? '';
    for (const after of ['msg_nowhere', '', foreign]) {
      await expect(store.loadThreadItems(thread.id, { ...page, after }, me), after).rejects.toMatchObject({
        code: 'invalid_cursor',
      });
    }
    await expect(store.loadThreads({ ...page, after: 'thr_nowhere' }, me)).rejects.toMatchObject({
      code: 'invalid_cursor',
    });
  });

  test("another owner's thread is not a cursor", async ({ store, me, strangers }) => {
    await storeThread(store, me);
    for (const { who, context } of strangers) {
      const { thread } = await storeThread(store, context);
      const loading = store.loadThreads({ limit: 2, order: 'asc', after: thread.id }, me);
      await expect(loading, who).rejects.toMatchObject({ code: 'invalid_cursor' });
    }
  });

  test('a null cursor is the first page', async ({ store, me }) => {
    const { thread, items } = await storeThread(store, me, messages(2));
    const page = await store.loadThreadItems(thread.id, { limit: 1, order: 'asc', after: null }, me);
    expect(idsOf(page.data)).toEqual([items[0]?.id]);
  });

  test('a cursor stays where it is when items are added and deleted around it', async ({ store, me }) => {
    const { thread, items } = await storeThread(store, me, messages(4));
    const first = await store.loadThreadItems(thread.id, { limit: 2, order: 'desc' }, me);
    await store.addThreadItem(thread.id, sampleMessage(thread, 'new'), me);
    await store.deleteThreadItem(thread.id, items[3]?.id ?? '', me);
    const second = await store.loadThreadItems(thread.id, { limit: 2, order: 'desc', after: first.after }, me);
    expect(idsOf(second.data)).toEqual([items[1]?.id, items[0]?.id]);
  });

  test('hidden items are left out and do not count (A6)', async ({ store, me }) => {
    const { thread, items } = await storeThread(store, me, (owner) => [
      sampleHidden(owner),
      sampleMessage(owner, 'first'),
      ...Array.from({ length: 5 }, () => sampleHidden(owner)),
      sampleMessage(owner, 'second'),
      sampleHidden(owner),
    ]);
    const visible = idsOf(items.filter((item) => item.type === 'assistant_message'));
    const page = await store.loadThreadItems(thread.id, { limit: 2, order: 'asc' }, me);
    expect(idsOf(page.data)).toEqual(visible);
    expect(page.has_more).toBe(false);
    for (const limit of [1, 2]) {
      const all = await readAll((request) => store.loadThreadItems(thread.id, request, me), { limit, order: 'desc' });
      expect(idsOf(all)).toEqual(visible.toReversed());
    }
  });

  test('hidden items are there for who asks for them', async ({ store, me }) => {
    const { thread, items } = await storeThread(store, me, (owner) => [
      sampleMessage(owner, 'first'),
      sampleHidden(owner),
      sampleMessage(owner, 'second'),
    ]);
    const request = { limit: 1, order: 'asc', includeHidden: true } as const;
    const all = await readAll((page) => store.loadThreadItems(thread.id, { ...request, ...page }, me), request);
    expect(all).toEqual(items);
  });
}
