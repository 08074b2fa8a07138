import { describe, expect, test } from 'vitest';
import { ask, input, startThread, stored, threadIdOf } from '../../test-support/conversation.js';
import { ScriptedServer, silence } from '../../test-support/scripted-server.js';

describe('a user message', () => {
  test('of the longest allowed length is taken', async () => {
    const server = new ScriptedServer(silence);
    await ask(server, { type: 'threads.create', params: { input: input('x'.repeat(32_000)) } });
  });

  test.each([
    ['text over the limit', input('x'.repeat(32_001)), 'params.input.content', /32000 characters, not 32001/],
    ['a quote over the limit', input('x', { quoted_text: 'x'.repeat(32_001) }), 'params.input.quoted_text', /32000/],
    ['nothing', { ...input(''), content: [] }, 'params.input.content', /empty/],
    ['white space', input(' \n\t'), 'params.input.content', /empty/],
    ['attachments', input('x', { attachments: ['f1'] }), 'params.input.attachments', /not supported/],
  ])('%s is refused, with the field, and nothing is stored', async (_, message, path, text) => {
    const server = new ScriptedServer(silence);
    const { threadId } = await startThread(server);
    const creating = ask(server, { type: 'threads.create', params: { input: message } });
    await expect(creating).rejects.toMatchObject({
      code: 'invalid_request',
      path,
      message: expect.stringMatching(text),
    });
    const adding = ask(server, { type: 'threads.add_user_message', params: { thread_id: threadId, input: message } });
    await expect(adding).rejects.toMatchObject({ code: 'invalid_request', path });
    expect((await server.store.loadThreads({ limit: 5, order: 'asc' }, { userId: 'reader' })).data).toHaveLength(1);
    expect(await stored(server, threadId)).toHaveLength(1);
  });

  test('the limit can be set, and counts all parts together', async () => {
    const server = new ScriptedServer(silence, { maxMessageCharacters: 5 });
    const parts = ['abc', 'def'].map((text) => ({ type: 'input_text', text }) as const);
    const asking = ask(server, { type: 'threads.create', params: { input: { ...input(''), content: parts } } });
    await expect(asking).rejects.toMatchObject({ message: 'A message may have at most 5 characters, not 6.' });
  });

  test('may be a quote alone', async () => {
    const server = new ScriptedServer(silence);
    await ask(server, { type: 'threads.create', params: { input: input('', { quoted_text: 'A topic is a bus.' }) } });
  });

  test('is stored with what the protocol says, and without what older integrations add to it', async () => {
    const server = new ScriptedServer(silence);
    const message = input('Hi', { quoted_text: '', inference_options: { model: 'small' }, metadata: { page: 'x' } });
    const events = await ask(server, { type: 'threads.create', params: { input: message } });
    const [item] = await stored(server, threadIdOf(events));
    expect(item).toEqual({
      type: 'user_message',
      id: expect.stringMatching(/^msg_[0-9a-f]{32}$/),
      thread_id: threadIdOf(events),
      created_at: expect.stringMatching(/Z$/),
      content: [{ type: 'input_text', text: 'Hi' }],
      attachments: [],
      quoted_text: '',
      inference_options: { model: 'small' },
    });
    expect(events[1]).toEqual({ type: 'thread.item.done', item });
  });
});
