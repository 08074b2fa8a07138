import { expect } from 'vitest';
import type { Store } from '../../store.js';
import { messages, sampleMessage, sampleThread, storeThread } from './samples.js';
import type { StoreTest } from './store-test.js';

/** A thread as the calls below need it. */
interface Target {
  readonly threadId: string;
  readonly itemId: string;
}

/** Every call that fails on a thread that is not there. */
const refused = {
  loadThread: (store, { threadId }, context) => store.loadThread(threadId, context),
  loadThreadItems: (store, { threadId }, context) =>
    store.loadThreadItems(threadId, { limit: 5, order: 'asc' }, context),
  loadItem: (store, { threadId, itemId }, context) => store.loadItem(threadId, itemId, context),
  addThreadItem: (store, { threadId }, context) =>
    store.addThreadItem(threadId, sampleMessage(sampleThread({ id: threadId }), 'intruder'), context),
  saveItem: (store, { threadId, itemId }, context) =>
    store.saveItem(threadId, { ...sampleMessage(sampleThread({ id: threadId }), 'intruder'), id: itemId }, context),
  deleteItemsAfter: (store, { threadId, itemId }, context) => store.deleteItemsAfter(threadId, itemId, context),
} satisfies Record<string, <T>(store: Store<T>, target: Target, context: T) => Promise<unknown>>;

/** What is mine does not exist for others, in any method. */
export function testOwnership<TContext>(test: StoreTest<TContext>): void {
  for (const [method, call] of Object.entries(refused)) {
    test(`${method}: another's thread is as one that never was`, async ({ store, me, strangers }) => {
      const { thread, items } = await storeThread(store, me, messages(2));
      const mine = { threadId: thread.id, itemId: items[0]?.id ?? '' };
      const never = { threadId: sampleThread().id, itemId: 'msg_nowhere' };
      for (const { who, context } of strangers) {
        const answerToMine = await failure(call(store, mine, context));
        expect(answerToMine, who).toMatchObject({ code: 'not_found' });
        expect(answerToMine.message, who).toBe((await failure(call(store, never, context))).message);
      }
      expect((await store.loadThreadItems(thread.id, { limit: 5, order: 'asc' }, me)).data).toEqual(items);
    });
  }

  test("saveThread under another's id is refused and changes nothing", async ({ store, me, strangers }) => {
    const { thread } = await storeThread(store, me);
    for (const { who, context } of strangers) {
      const saving = store.saveThread({ ...thread, title: 'Taken' }, context);
      await expect(saving, who).rejects.toMatchObject({ code: 'not_found' });
    }
    expect((await store.loadThread(thread.id, me)).title ?? null).toBeNull();
  });

  test('loadThreads gives only the owner\u2019s threads', async ({ store, me, strangers }) => {
    const { thread } = await storeThread(store, me);
    for (const { context } of strangers) await storeThread(store, context);
    for (const { who, context } of strangers) {
      const page = await store.loadThreads({ limit: 100, order: 'desc' }, context);
      expect(page.data, who).toHaveLength(1);
      expect(page.data[0]?.id, who).not.toBe(thread.id);
    }
  });

  test("deleting another's thread or item does nothing", async ({ store, me, strangers }) => {
    const { thread, items } = await storeThread(store, me, messages(2));
    for (const { context } of strangers) {
      await store.deleteThreadItem(thread.id, items[0]?.id ?? '', context);
      await store.deleteThread(thread.id, context);
    }
    expect((await store.loadThreadItems(thread.id, { limit: 5, order: 'asc' }, me)).data).toEqual(items);
  });
}

async function failure(call: Promise<unknown>): Promise<Error> {
  const error = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return error instanceof Error ? error : expect.fail('the call went through');
}
