import type { ChatKitRequest } from '@docent/protocol';
import { expect, test } from 'vitest';
import { addMessage, reader, retry, startThread, stored, stranger } from '../../test-support/conversation.js';
import { ScriptedServer, silence } from '../../test-support/scripted-server.js';

const requests: ((threadId: string, itemId: string) => ChatKitRequest)[] = [
  addMessage,
  retry,
  (thread_id) => ({ type: 'threads.get_by_id', params: { thread_id } }),
  (thread_id) => ({ type: 'items.list', params: { thread_id, order: 'desc' } }),
  (thread_id) => ({ type: 'threads.update', params: { thread_id, title: 'Mine now' } }),
  (thread_id) => ({ type: 'threads.delete', params: { thread_id } }),
  (thread_id, id) => ({ type: 'items.feedback', params: { thread_id, item_ids: [id], kind: 'positive' } }),
  (thread_id) => ({ type: 'threads.custom_action', params: { thread_id, action: { type: 'go' } } }),
  (thread_id) => ({ type: 'threads.sync_custom_action', params: { thread_id, action: { type: 'go' } } }),
  (thread_id) => ({ type: 'threads.add_client_tool_output', params: { thread_id, result: {} } }),
  (thread_id, item_id) => ({
    type: 'threads.add_structured_input',
    params: { thread_id, item_id, input: { status: 'skipped', answers: {} } },
  }),
];

test.each(requests.map((make) => [make('', '').type, make] as const))(
  '%s: a stranger\u2019s thread is a 404, as one that never was (A5, B20)',
  async (_, make) => {
    const server = new ScriptedServer(silence);
    const { threadId, messageId } = await startThread(server);
    const theirs = server.process(make(threadId, messageId), stranger);
    await expect(theirs).rejects.toMatchObject({ code: 'not_found', status: 404 });
    const message = await theirs.catch((error: Error) => error.message);
    const never = server.process(make('thr_nowhere', messageId), reader);
    await expect(never).rejects.toMatchObject({ code: 'not_found', message });
    expect(await stored(server, threadId)).toHaveLength(1);
    expect((await server.store.loadThread(threadId, reader)).title).toBeUndefined();
  },
);
