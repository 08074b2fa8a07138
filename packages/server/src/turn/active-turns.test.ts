import { describe, expect, test } from 'vitest';
import {
  addMessage,
  ask,
  create,
  get,
  open,
  startThread,
  stored,
  stranger,
  threadIdOf,
} from '../../test-support/conversation.js';
import { added, answer, delta, done, outline, textOf } from '../../test-support/events.js';
import { type Script, ScriptedServer, silence } from '../../test-support/scripted-server.js';

/** Answers when `go` is called. */
function gate(): { script: Script; go: () => void } {
  let go = () => {};
  const open_ = new Promise<void>((resolve) => {
    go = resolve;
  });
  return {
    go,
    script: async function* ({ thread }) {
      yield added(answer(thread, 'a1'));
      yield delta('a1', 'half');
      await open_;
      yield done(answer(thread, 'a1', 'whole'));
    },
  };
}

describe('one turn at a time on a thread (B5)', () => {
  test('a second one is refused, before anything of it is stored', async () => {
    const server = new ScriptedServer(silence);
    const { threadId, messageId } = await startThread(server);
    const { script, go } = gate();
    server.script = script;
    const first = ask(server, addMessage(threadId, 'first'));
    const retrying = { type: 'threads.retry_after_item', params: { thread_id: threadId, item_id: messageId } } as const;
    await expect(ask(server, addMessage(threadId, 'second'))).rejects.toMatchObject({
      code: 'thread_busy',
      status: 409,
    });
    await expect(ask(server, retrying)).rejects.toMatchObject({ code: 'thread_busy' });
    go();
    await first;
    expect((await stored(server, threadId)).map(textOf)).toEqual(['Hello', 'first', 'whole']);
    await ask(server, addMessage(threadId, 'third'));
  });

  test('of many at once, one is answered', async () => {
    const server = new ScriptedServer(silence);
    const { threadId } = await startThread(server);
    const { script, go } = gate();
    server.script = script;
    const asked = Array.from({ length: 10 }, () => ask(server, addMessage(threadId)));
    setTimeout(go, 400);
    const results = await Promise.allSettled(asked);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await stored(server, threadId)).toHaveLength(3);
  });

  test('turns on different threads run beside each other', async () => {
    const { script, go } = gate();
    const server = new ScriptedServer(script);
    const asked = [ask(server, create()), ask(server, create())];
    go();
    await Promise.all(asked);
  });

  test('that a thread is busy does not show to others: it is as one that never was', async () => {
    const { script, go } = gate();
    const server = new ScriptedServer(script);
    const events = await open(server, create());
    const { value } = await events.next();
    const threadId = threadIdOf([value]);
    await expect(ask(server, addMessage(threadId), { context: stranger })).rejects.toMatchObject({ code: 'not_found' });
    go();
    await events.return?.();
  });

  test('a request that fails on its way sets the thread free', async () => {
    const server = new ScriptedServer(silence);
    const { threadId } = await startThread(server);
    const { addThreadItem } = server.store;
    server.store.addThreadItem = () => Promise.reject(new TypeError('boom'));
    await expect(ask(server, addMessage(threadId))).rejects.toThrow('boom');
    server.store.addThreadItem = addThreadItem;
    await ask(server, addMessage(threadId));
  });
});

test('deleting a thread that is being answered cuts the answer off; nothing of it comes back', async () => {
  const { script } = gate();
  const server = new ScriptedServer(script);
  const events = await open(server, create());
  const threadId = threadIdOf([(await events.next()).value]);
  for (let shown = 0; shown < 4; shown += 1) await events.next();
  const waiting = events.next();
  await get(server, { type: 'threads.delete', params: { thread_id: threadId } });
  expect((await waiting).done).toBe(true);
  await expect(stored(server, threadId)).rejects.toMatchObject({ code: 'not_found' });
});

describe('drain', () => {
  test('refuses new turns and waits for running ones', async () => {
    const { script, go } = gate();
    const server = new ScriptedServer(script);
    const running = ask(server, create());
    await new Promise((resolve) => setTimeout(resolve, 10));
    const drained = server.drain(5_000);
    await expect(ask(server, create())).rejects.toMatchObject({ code: 'shutting_down', status: 503 });
    go();
    await drained;
    expect(outline(await running).at(-1)).toBe('thread.item.done assistant_message');
  });

  test('cuts off those that take too long: the answer is saved as far as it came, and the reader is told', async () => {
    const { script } = gate();
    const server = new ScriptedServer(script);
    const running = ask(server, create('Ask'));
    await new Promise((resolve) => setTimeout(resolve, 20));
    await server.drain(10);
    const events = await running;
    expect(events.at(-1)).toMatchObject({ type: 'error', code: 'custom', allow_retry: true });
    expect((await stored(server, threadIdOf(events))).map(textOf)).toEqual(['Ask', 'half']);
  });

  test('does not wait for a reader who has stopped reading', async () => {
    const server = new ScriptedServer(gate().script);
    const events = await open(server, create('Ask'));
    const threadId = threadIdOf([(await events.next()).value]);
    for (let shown = 0; shown < 4; shown += 1) await events.next();
    await server.drain(10);
    expect((await stored(server, threadId)).map(textOf)).toEqual(['Ask', 'half']);
  });

  test('is over at once when nothing runs', async () => {
    const server = new ScriptedServer(silence);
    await startThread(server);
    await server.drain(60_000);
  });
});
