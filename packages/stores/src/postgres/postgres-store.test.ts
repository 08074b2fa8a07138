import type { ThreadItem, ThreadMetadata } from '@docent/protocol';
import type { OwnerContext } from '@docent/server';
import { describeStore } from '@docent/server/testing';
import { expect, test } from 'vitest';
import { describeDatabases } from '../../../../tests/backends/describe-databases.js';
import { createPostgresStore } from './postgres-store.js';

let count = 0;
const next = (what: string) => {
  count += 1;
  return `${what}-${count}`;
};
const newThread = (id = next('thr')): ThreadMetadata => ({
  id,
  created_at: '2026-01-01T00:00:00Z',
  status: { type: 'active' },
  metadata: {},
});
const newItem = (thread: ThreadMetadata, text = 'hello'): ThreadItem => ({
  type: 'assistant_message',
  id: next('msg'),
  thread_id: thread.id,
  created_at: '2026-01-01T00:00:00Z',
  content: [{ type: 'output_text', text, annotations: [] }],
});
const all = { limit: 100, order: 'asc' } as const;

await describeDatabases('PostgreSQL store', ({ pool }) => {
  const store = createPostgresStore<OwnerContext>({ pool });
  const owner = (): OwnerContext => ({ userId: next('user') });

  describeStore<OwnerContext>({
    name: 'contract',
    create: async () => ({
      store,
      context: (userId, organizationId) => ({ userId, organizationId }),
      close: async () => {},
    }),
  });

  test('no organization is the same whether null, undefined or left out', async () => {
    const { userId } = owner();
    const thread = newThread();
    await store.saveThread(thread, { userId });
    for (const organizationId of [null, undefined]) {
      expect(await store.loadThread(thread.id, { userId, organizationId })).toEqual(thread);
    }
  });

  test('a context without a user is refused: nobody shares data with nobody', async () => {
    for (const userId of ['', undefined, null]) {
      const context = { userId } as OwnerContext;
      await expect(store.saveThread(newThread(), context)).rejects.toMatchObject({ code: 'unauthorized' });
      await expect(store.loadThreads(all, context)).rejects.toMatchObject({ code: 'unauthorized' });
    }
  });

  test('NUL and half of a surrogate pair come back as they were, in text, keys and ids', async () => {
    const context = { userId: 'user\0', organizationId: 'o\ud800' };
    const thread = { ...newThread('thr\0\uFDD0'), title: 'a\0b\ud83d', metadata: { 'k\0\udead': '\uFDD0' } };
    await store.saveThread(thread, context);
    const item = { ...newItem(thread, '\0 \ud83d \uFDD00000 \\u0000 🤖'), id: 'msg\0' };
    await store.addThreadItem(thread.id, item, context);
    expect(await store.loadThread(thread.id, context)).toEqual(thread);
    expect((await store.loadThreadItems(thread.id, all, context)).data).toEqual([item]);
    const page = { ...all, limit: 1, after: item.id };
    expect(await store.loadThreadItems(thread.id, page, context)).toEqual({ data: [], has_more: false });
    await expect(store.loadThread('thr', context)).rejects.toMatchObject({ code: 'not_found' });
    await expect(store.loadThread(thread.id, { ...context, userId: 'user' })).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  test('an item that is nested absurdly deep is refused, and the database lives', async () => {
    const context = owner();
    const thread = newThread();
    await store.saveThread(thread, context);
    const deep: unknown = JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`);
    const item: ThreadItem = { ...newItem(thread), type: 'hidden_context_item', content: deep };
    await expect(store.addThreadItem(thread.id, item, context)).rejects.toMatchObject({ code: 'invalid_request' });
    expect((await store.loadThreadItems(thread.id, { ...all, includeHidden: true }, context)).data).toEqual([]);
  });

  test('a message of a megabyte is kept whole', async () => {
    const context = owner();
    const thread = newThread();
    await store.saveThread(thread, context);
    const item = newItem(thread, '機械 "\\ '.repeat(100_000));
    await store.addThreadItem(thread.id, item, context);
    expect(await store.loadItem(thread.id, item.id, context)).toEqual(item);
  });

  test('the threads of a guest become those of the account, in their order among its own', async () => {
    const guest = owner();
    const account = { userId: next('user'), organizationId: 'school' };
    const threads = [newThread(), newThread(), newThread()] as const;
    await store.saveThread(threads[0], guest);
    await store.saveThread(threads[1], account);
    await store.saveThread(threads[2], guest);
    const item = newItem(threads[2]);
    await store.addThreadItem(threads[2].id, item, guest);

    expect(await store.transferOwner(guest, account)).toBe(2);
    expect((await store.loadThreads(all, account)).data).toEqual(threads);
    expect(await store.loadItem(threads[2].id, item.id, account)).toEqual(item);
    expect((await store.loadThreads(all, guest)).data).toEqual([]);
    await expect(store.loadThread(threads[0].id, guest)).rejects.toMatchObject({ code: 'not_found' });

    expect(await store.transferOwner(guest, account)).toBe(0);
    expect(await store.transferOwner(account, account)).toBe(0);
  });

  test('a transfer moves nothing of other users, or of the same user elsewhere', async () => {
    const guest = owner();
    const elsewhere = { ...guest, organizationId: 'school' };
    const [mine, theirs] = [newThread(), newThread()];
    await store.saveThread(mine, elsewhere);
    await store.saveThread(theirs, owner());
    expect(await store.transferOwner(guest, owner())).toBe(0);
    expect(await store.loadThread(mine.id, elsewhere)).toEqual(mine);
  });

  test('deleting a thread leaves no items behind', async () => {
    const context = owner();
    const thread = newThread();
    await store.saveThread(thread, context);
    await store.addThreadItem(thread.id, newItem(thread), context);
    await store.deleteThread(thread.id, context);
    const left = await pool.query('select id from docent.thread_items where thread_id = $1', [thread.id]);
    expect(left.rows).toEqual([]);
  });

  test('what an application does with type parsers of the driver changes nothing', async () => {
    const { default: pg } = await import('pg');
    const json = pg.types.getTypeParser(pg.types.builtins.JSONB);
    pg.types.setTypeParser(pg.types.builtins.JSONB, () => 'not JSON');
    try {
      const context = owner();
      const thread = newThread();
      await store.saveThread(thread, context);
      expect(await store.loadThread(thread.id, context)).toEqual(thread);
    } finally {
      pg.types.setTypeParser(pg.types.builtins.JSONB, json);
    }
  });
});
