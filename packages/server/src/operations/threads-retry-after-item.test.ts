import { describe, expect, test } from 'vitest';
import { addMessage, ask, retry, startThread, stored, stranger } from '../../test-support/conversation.js';
import { answer, done, hidden, outline, textOf } from '../../test-support/events.js';
import { ScriptedServer, silence } from '../../test-support/scripted-server.js';

async function twoTurns() {
  let turn = 0;
  const server = new ScriptedServer(async function* ({ thread, input }) {
    turn += 1;
    yield done(hidden(thread, `h${turn}`));
    yield done(answer(thread, `a${turn}`, `${turn}: ${textOf(input ?? undefined)}`));
  });
  const { threadId, messageId } = await startThread(server);
  await ask(server, addMessage(threadId, 'More'));
  return { server, threadId, messageId };
}

describe('retry', () => {
  test('forgets what came after the message, and answers it anew', async () => {
    const { server, threadId, messageId } = await twoTurns();
    const events = await ask(server, retry(threadId, messageId));
    expect(outline(events)).toEqual(['stream_options', 'thread.item.done assistant_message']);
    const items = await stored(server, threadId);
    expect(items.map((item) => item.id)).toEqual([messageId, 'h3', 'a3']);
    expect(items.map(textOf)).toEqual(['Hello', undefined, '3: Hello']);
  });

  test('of an unknown item is a 404 before anything is streamed, not an empty stream (A10)', async () => {
    const { server, threadId } = await twoTurns();
    await expect(ask(server, retry(threadId, 'msg_nowhere'))).rejects.toMatchObject({ code: 'not_found', status: 404 });
    expect(await stored(server, threadId)).toHaveLength(6);
  });

  test('of an item that is no user message is a 400 that names the field', async () => {
    const { server, threadId } = await twoTurns();
    const retrying = ask(server, retry(threadId, 'a1'));
    await expect(retrying).rejects.toMatchObject({ code: 'invalid_request', status: 400, path: 'params.item_id' });
    expect(await stored(server, threadId)).toHaveLength(6);
  });

  test('of an unknown thread, or a stranger\u2019s, is a 404 (A5)', async () => {
    const { server, threadId, messageId } = await twoTurns();
    await expect(ask(server, retry('thr_nowhere', messageId))).rejects.toMatchObject({ code: 'not_found' });
    const intruding = ask(server, retry(threadId, messageId), { context: stranger });
    await expect(intruding).rejects.toMatchObject({ code: 'not_found' });
    expect(await stored(server, threadId)).toHaveLength(6);
  });

  test('that was refused leaves the thread free', async () => {
    const { server, threadId, messageId } = await twoTurns();
    await expect(ask(server, retry(threadId, 'a1'))).rejects.toThrow();
    server.script = silence;
    await ask(server, retry(threadId, messageId));
  });
});
