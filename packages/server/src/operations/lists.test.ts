import type { ChatKitRequest, Page, Thread, ThreadItem } from '@docent/protocol';
import { describe, expect, test } from 'vitest';
import { ask, create, get, startThread, stranger, threadIdOf } from '../../test-support/conversation.js';
import { answer, done, hidden } from '../../test-support/events.js';
import { ScriptedServer, silence } from '../../test-support/scripted-server.js';

/** A thread of a message and these answers; every `hiddenEach`-th one is followed by a hidden item. */
async function threadOf(answers: number, hiddenEach = 0) {
  const server = new ScriptedServer(async function* ({ thread }) {
    for (let n = 1; n <= answers; n += 1) {
      yield done(answer(thread, `a${n}`, `Answer ${n}`));
      if (hiddenEach > 0 && n % hiddenEach === 0) yield done(hidden(thread, `h${n}`));
    }
  });
  const threadId = threadIdOf(await ask(server, create()));
  const items = async (params: object = {}) => {
    const request = { type: 'items.list', params: { thread_id: threadId, order: 'desc', ...params } } as ChatKitRequest;
    return (await get(server, request)) as Page<ThreadItem>;
  };
  return { server, threadId, items };
}

describe('items.list', () => {
  test('gives the newest 20 unless it is told otherwise', async () => {
    const { items } = await threadOf(30);
    const page = await items();
    expect(page.data.map((item) => item.id)).toEqual(Array.from({ length: 20 }, (_, n) => `a${30 - n}`));
    expect(page).toMatchObject({ has_more: true, after: 'a11' });
  });

  test('gives pages that are full in spite of hidden items, and says exactly whether there are more (A6)', async () => {
    const { items } = await threadOf(25, 1);
    const first = await items({ limit: 20 });
    expect(first.data).toHaveLength(20);
    expect(first.data.every((item) => item.type === 'assistant_message')).toBe(true);
    const second = await items({ limit: 20, after: first.after });
    expect(second.data).toHaveLength(6);
    expect(second.has_more).toBe(false);
  });

  test('takes 9999 for 1000', async () => {
    const { items } = await threadOf(1005);
    expect((await items({ limit: 9999 })).data).toHaveLength(1000);
  });

  test('refuses an unknown cursor (A8)', async () => {
    const { items } = await threadOf(1);
    await expect(items({ after: 'a9' })).rejects.toMatchObject({ code: 'invalid_cursor', status: 400 });
  });
});

describe('threads.get_by_id', () => {
  test('gives the oldest 20 items, as clients of the protocol expect, none lost to hidden ones (A7)', async () => {
    const { server, threadId } = await threadOf(30, 2);
    const thread = (await get(server, { type: 'threads.get_by_id', params: { thread_id: threadId } })) as Thread;
    expect(thread.items.data).toHaveLength(20);
    expect(thread.items.data.slice(0, 2)).toMatchObject([{ type: 'user_message' }, { id: 'a1' }]);
    expect(thread.items).toMatchObject({ has_more: true, after: 'a19' });
  });
});

describe('threads.list', () => {
  test('gives the newest threads first, each with an empty page of items', async () => {
    const server = new ScriptedServer(silence);
    const ids: string[] = [];
    for (let n = 0; n < 3; n += 1) ids.unshift((await startThread(server)).threadId);
    const page = (await get(server, { type: 'threads.list', params: { limit: 2, order: 'desc' } })) as Page<Thread>;
    expect(page.data.map((thread) => thread.id)).toEqual(ids.slice(0, 2));
    expect(page.data[0]?.items).toEqual({ data: [], has_more: false });
    const request: ChatKitRequest = { type: 'threads.list', params: { order: 'desc', after: page.after } };
    const rest = (await get(server, request)) as Page<Thread>;
    expect(rest.data.map((thread) => thread.id)).toEqual(ids.slice(2));
    expect(rest.has_more).toBe(false);
  });

  test('gives nobody else\u2019s threads', async () => {
    const server = new ScriptedServer(silence);
    await startThread(server);
    expect(await get(server, { type: 'threads.list', params: { order: 'desc' } }, stranger)).toMatchObject({
      data: [],
    });
  });
});
