import type { ThreadItem } from '@docent/protocol';
import { expect } from 'vitest';
import { idsOf, messages, sampleHidden, sampleMessage, sampleThread, storeThread } from './samples.js';
import type { StoreTest } from './store-test.js';

const everything = { limit: 100, order: 'asc', includeHidden: true } as const;

/** Adding, saving, loading and deleting items. */
export function testItems<TContext>(test: StoreTest<TContext>): void {
  test('an item is loaded as it was added', async ({ store, me }) => {
    const { thread } = await storeThread(store, me);
    const item: ThreadItem = {
      type: 'user_message',
      id: 'msg_1',
      thread_id: thread.id,
      created_at: '2026-01-01T10:00:00.123Z',
      content: [
        { type: 'input_text', text: 'Line\n"quoted" \\ 機械 🤖 </script>' },
        { type: 'input_tag', id: 't', text: 'T', data: { nested: [{ a: null }] }, interactive: true },
      ],
      attachments: [],
      quoted_text: '',
      inference_options: { model: 'small' },
    };
    await store.addThreadItem(thread.id, item, me);
    expect(await store.loadItem(thread.id, item.id, me)).toEqual(item);
    expect((await store.loadThreadItems(thread.id, everything, me)).data).toEqual([item]);
  });

  test('text that some databases refuse (NUL, half a surrogate pair) does not make a call fail', async ({
    store,
    me,
  }) => {
    const { thread, items } = await storeThread(store, me, (owner) => [sampleMessage(owner, 'a\u0000b\ud800c')]);
    const loaded = await store.loadItem(thread.id, items[0]?.id ?? '', me);
    expect(JSON.stringify(loaded)).toMatch(/a.*b.*c/);
    await store.saveThread({ ...thread, title: 'a\u0000b\ud800c' }, me);
    expect((await store.loadThread(thread.id, me)).title).toMatch(/a.*b.*c/s);
  });

  test('adding an item again replaces it where it stands, with its created_at', async ({ store, me }) => {
    const { thread, items } = await storeThread(store, me, messages(3));
    const [, second] = items;
    if (second === undefined) expect.fail('three items were stored');
    const changed = { ...sampleMessage(thread, 'changed'), id: second.id, created_at: '2030-01-01T00:00:00.000Z' };
    await store.addThreadItem(thread.id, changed, me);
    const page = await store.loadThreadItems(thread.id, everything, me);
    expect(page.data).toEqual([items[0], { ...changed, created_at: second.created_at }, items[2]]);
  });

  test('saving an item keeps its position and created_at', async ({ store, me }) => {
    const { thread, items } = await storeThread(store, me, messages(3));
    const [first] = items;
    if (first === undefined) expect.fail('three items were stored');
    const changed = { ...sampleMessage(thread, 'changed'), id: first.id, created_at: '2030-01-01T00:00:00.000Z' };
    await store.saveItem(thread.id, changed, me);
    const page = await store.loadThreadItems(thread.id, everything, me);
    expect(page.data).toEqual([{ ...changed, created_at: first.created_at }, items[1], items[2]]);
  });

  test('saving a new item appends it', async ({ store, me }) => {
    const { thread, items } = await storeThread(store, me, messages(1));
    const item = sampleMessage(thread, 'new');
    await store.saveItem(thread.id, item, me);
    const page = await store.loadThreadItems(thread.id, everything, me);
    expect(page.data).toEqual([...items, item]);
  });

  test('an item id means something within its thread only', async ({ store, me }) => {
    const { thread, items } = await storeThread(store, me, messages(1));
    const { thread: other } = await storeThread(store, me);
    const id = items[0]?.id ?? '';
    await expect(store.loadItem(other.id, id, me)).rejects.toMatchObject({ code: 'not_found' });
    await expect(store.deleteItemsAfter(other.id, id, me)).rejects.toMatchObject({ code: 'not_found' });
    await store.addThreadItem(other.id, { ...sampleMessage(other, 'elsewhere'), id }, me);
    await store.deleteThreadItem(other.id, id, me);
    expect(await store.loadItem(thread.id, id, me)).toEqual(items[0]);
  });

  test('an unknown item, or an item of an unknown thread, is not found', async ({ store, me }) => {
    const { thread } = await storeThread(store, me);
    const nowhere = sampleThread();
    const item = sampleMessage(nowhere, 'x');
    await expect(store.loadItem(thread.id, item.id, me)).rejects.toMatchObject({ code: 'not_found' });
    await expect(store.loadItem(nowhere.id, item.id, me)).rejects.toMatchObject({ code: 'not_found' });
    await expect(store.addThreadItem(nowhere.id, item, me)).rejects.toMatchObject({ code: 'not_found' });
    await expect(store.saveItem(nowhere.id, item, me)).rejects.toMatchObject({ code: 'not_found' });
  });

  test('deleting an item leaves the others in order', async ({ store, me }) => {
    const { thread, items } = await storeThread(store, me, messages(3));
    await store.deleteThreadItem(thread.id, items[1]?.id ?? '', me);
    const added = sampleMessage(thread, 'new');
    await store.addThreadItem(thread.id, added, me);
    const page = await store.loadThreadItems(thread.id, everything, me);
    expect(page.data).toEqual([items[0], items[2], added]);
  });

  test('deleting an item that is not there does nothing', async ({ store, me }) => {
    const { thread, items } = await storeThread(store, me, messages(1));
    await store.deleteThreadItem(thread.id, 'msg_nowhere', me);
    await store.deleteThreadItem(sampleThread().id, items[0]?.id ?? '', me);
    expect((await store.loadThreadItems(thread.id, everything, me)).data).toEqual(items);
  });

  test('deleteItemsAfter deletes everything after an item, hidden items too', async ({ store, me }) => {
    const { thread, items } = await storeThread(store, me, (owner) => [
      ...messages(2)(owner),
      sampleHidden(owner),
      ...messages(2)(owner),
    ]);
    await store.deleteItemsAfter(thread.id, items[1]?.id ?? '', me);
    expect((await store.loadThreadItems(thread.id, everything, me)).data).toEqual(items.slice(0, 2));
    const added = sampleMessage(thread, 'new');
    await store.addThreadItem(thread.id, added, me);
    expect(idsOf((await store.loadThreadItems(thread.id, everything, me)).data)).toEqual(
      idsOf([...items.slice(0, 2), added]),
    );
  });

  test('deleteItemsAfter the last item deletes nothing', async ({ store, me }) => {
    const { thread, items } = await storeThread(store, me, messages(2));
    await store.deleteItemsAfter(thread.id, items[1]?.id ?? '', me);
    expect((await store.loadThreadItems(thread.id, everything, me)).data).toEqual(items);
  });

  test('deleteItemsAfter an unknown item is not found and deletes nothing', async ({ store, me }) => {
    const { thread, items } = await storeThread(store, me, messages(2));
    await expect(store.deleteItemsAfter(thread.id, 'msg_nowhere', me)).rejects.toMatchObject({ code: 'not_found' });
    expect((await store.loadThreadItems(thread.id, everything, me)).data).toEqual(items);
  });
}
