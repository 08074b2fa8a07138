import { expect, test } from 'vitest';
import { get, reader, startThread } from '../../test-support/conversation.js';
import { ScriptedServer, silence } from '../../test-support/scripted-server.js';

test('renames a thread, and says how it looks now', async () => {
  const server = new ScriptedServer(silence);
  const { threadId } = await startThread(server);
  const thread = await get(server, { type: 'threads.update', params: { thread_id: threadId, title: 'Topics 🤖' } });
  expect(thread).toMatchObject({ id: threadId, title: 'Topics 🤖', items: { data: [], has_more: false } });
  expect(await server.store.loadThread(threadId, reader)).toMatchObject({ title: 'Topics 🤖' });
});

test('a title has a limit', async () => {
  const server = new ScriptedServer(silence);
  const { threadId } = await startThread(server);
  const renaming = get(server, { type: 'threads.update', params: { thread_id: threadId, title: 'x'.repeat(1001) } });
  await expect(renaming).rejects.toMatchObject({ code: 'invalid_request', path: 'params.title' });
});
