import type { ChatKitRequest } from '@docent/protocol';
import { expect, test } from 'vitest';
import { get, startThread } from '../../test-support/conversation.js';
import { ScriptedServer, silence } from '../../test-support/scripted-server.js';

const unsupported: ChatKitRequest[] = [
  { type: 'attachments.create', params: { name: 'a.pdf', size: 1, mime_type: 'application/pdf' } },
  { type: 'attachments.delete', params: { attachment_id: 'f1' } },
  { type: 'input.transcribe', params: { audio_base64: '', mime_type: 'audio/webm' } },
];

test.each(unsupported.map((request) => [request.type, request] as const))(
  '%s is refused cleanly',
  async (type, request) => {
    const asking = get(new ScriptedServer(silence), request);
    await expect(asking).rejects.toMatchObject({
      code: 'invalid_request',
      status: 400,
      message: `${type} is not supported by this server.`,
    });
  },
);

test('items.feedback reaches addFeedback', async () => {
  const given: unknown[] = [];
  class Listening extends ScriptedServer {
    override async addFeedback(...feedback: unknown[]) {
      given.push(feedback);
    }
  }
  const server = new Listening(silence);
  const { threadId, messageId } = await startThread(server);
  const params = { thread_id: threadId, item_ids: [messageId], kind: 'negative' as const };
  expect(await get(server, { type: 'items.feedback', params })).toEqual({});
  expect(given).toEqual([[threadId, [messageId], 'negative', { userId: 'reader' }]]);
});

test('items.feedback does nothing unless a server keeps it', async () => {
  const server = new ScriptedServer(silence);
  const { threadId } = await startThread(server);
  const params = { thread_id: threadId, item_ids: ['a1'], kind: 'positive' as const };
  expect(await get(server, { type: 'items.feedback', params })).toEqual({});
});
