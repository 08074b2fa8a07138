import { expect, test } from 'vitest';
import { ask, create, reader, threadIdOf } from '../../test-support/conversation.js';
import { ScriptedServer, silence } from '../../test-support/scripted-server.js';
import { UnavailableError } from '../errors.js';

test('a thread is told as the reference server tells it', async () => {
  const [event] = await ask(new ScriptedServer(silence), create());
  expect(event).toEqual({
    type: 'thread.created',
    thread: {
      id: expect.stringMatching(/^thr_[0-9a-f]{32}$/),
      created_at: expect.stringMatching(/Z$/),
      status: { type: 'active' },
      metadata: {},
      items: { data: [], has_more: false },
    },
  });
});

test('the ids are the application\u2019s to make', async () => {
  class Numbered extends ScriptedServer {
    override generateThreadId() {
      return 'thread-1';
    }
    override generateItemId() {
      return 'item-1';
    }
  }
  const server = new Numbered(silence);
  expect(threadIdOf(await ask(server, create()))).toBe('thread-1');
  expect(await server.store.loadItem('thread-1', 'item-1', reader)).toMatchObject({ type: 'user_message' });
});

test('if the message cannot be stored, no empty thread stays behind', async () => {
  const server = new ScriptedServer(silence);
  server.store.addThreadItem = () => Promise.reject(new UnavailableError('database'));
  await expect(ask(server, create())).rejects.toMatchObject({ code: 'unavailable' });
  expect((await server.store.loadThreads({ limit: 5, order: 'asc' }, reader)).data).toEqual([]);
});
