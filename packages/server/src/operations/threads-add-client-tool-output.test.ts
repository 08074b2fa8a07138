import type { ChatKitRequest, ClientToolCallItem, ThreadMetadata } from '@docent/protocol';
import { describe, expect, test } from 'vitest';
import { addMessage, ask, create, stored, threadIdOf } from '../../test-support/conversation.js';
import { answer, done, hidden, outline } from '../../test-support/events.js';
import { type Script, ScriptedServer } from '../../test-support/scripted-server.js';

function call(thread: ThreadMetadata, id: string): ClientToolCallItem {
  return {
    type: 'client_tool_call',
    id,
    thread_id: thread.id,
    created_at: new Date().toISOString(),
    status: 'pending',
    call_id: `call-${id}`,
    name: 'get_selection',
    arguments: {},
  };
}

/** Asks the client for something, and answers when it has it. */
const asking: Script = async function* ({ thread, input }) {
  if (input === null) yield done(answer(thread, 'a1', 'Thanks'));
  else yield done(call(thread, 'c1'));
};

function output(threadId: string, result: unknown): ChatKitRequest {
  return { type: 'threads.add_client_tool_output', params: { thread_id: threadId, result } };
}

describe('the output of a client tool', () => {
  test('completes the call, and respond goes on without a message', async () => {
    const server = new ScriptedServer(asking);
    const threadId = threadIdOf(await ask(server, create()));
    const events = await ask(server, output(threadId, { text: 'x' }));
    expect(outline(events)).toEqual(['stream_options', 'thread.item.done assistant_message']);
    expect((await stored(server, threadId))[1]).toMatchObject({ status: 'completed', output: { text: 'x' } });
  });

  test('is taken though a hidden item came after the call (A9)', async () => {
    const server = new ScriptedServer(async function* (script) {
      yield* asking(script);
      if (script.input !== null) yield done(hidden(script.thread, 'h1'));
    });
    const threadId = threadIdOf(await ask(server, create()));
    await ask(server, output(threadId, 1));
    expect((await stored(server, threadId))[1]).toMatchObject({ status: 'completed', output: 1 });
  });

  test('of several calls completes the newest, and takes away the others, however far back (B23)', async () => {
    const server = new ScriptedServer(async function* ({ thread, input }) {
      if (input === null) return;
      yield done(call(thread, 'old'));
      for (let n = 0; n < 50; n += 1) yield done(answer(thread, `a${n}`, 'x'));
      yield done(call(thread, 'new'));
    });
    const threadId = threadIdOf(await ask(server, create()));
    await ask(server, output(threadId, 1));
    const calls = (await stored(server, threadId)).filter((item) => item.type === 'client_tool_call');
    expect(calls).toMatchObject([{ id: 'new', status: 'completed' }]);
  });

  test('is refused twice, and when the conversation has gone on', async () => {
    const server = new ScriptedServer(asking);
    const threadId = threadIdOf(await ask(server, create()));
    await ask(server, output(threadId, 1));
    await expect(ask(server, output(threadId, 2))).rejects.toMatchObject({ code: 'invalid_request', status: 400 });
    server.script = async function* ({ thread }) {
      yield done(answer(thread, 'a2', 'x'));
    };
    await ask(server, addMessage(threadId));
    await expect(ask(server, output(threadId, 3))).rejects.toMatchObject({ code: 'invalid_request' });
  });
});
