import type { UserMessageItem } from '@docent/protocol';
import { expect, test } from 'vitest';
import { itemResponse } from './item-response.js';

test("an attachment's metadata stays on the server", () => {
  const item: UserMessageItem = {
    type: 'user_message',
    id: 'm1',
    thread_id: 't1',
    created_at: '2026-01-01T00:00:00.000Z',
    content: [],
    attachments: [
      { type: 'file', id: 'f1', name: 'a.pdf', mime_type: 'application/pdf', metadata: { path: '/secret' } },
    ],
    inference_options: {},
  };
  expect(itemResponse(item)).toEqual({
    ...item,
    attachments: [{ type: 'file', id: 'f1', name: 'a.pdf', mime_type: 'application/pdf' }],
  });
  expect(item.attachments[0]?.metadata).toEqual({ path: '/secret' });
});
