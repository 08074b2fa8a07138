/** The events of a first turn in the order and shape of the reference server (openai-chatkit 1.6). */

const at = '2026-01-01T00:00:00Z';

export const thread = { id: 'thr_1', created_at: at, status: { type: 'active' }, items: { data: [], has_more: false } };

export function userItem(id: string, text: string) {
  return {
    id,
    thread_id: 'thr_1',
    created_at: at,
    type: 'user_message',
    content: [{ type: 'input_text', text }],
    attachments: [],
    inference_options: {},
  };
}

export function assistantItem(id: string, text: string, annotations: readonly object[] = []) {
  return {
    id,
    thread_id: 'thr_1',
    created_at: at,
    type: 'assistant_message',
    content: text === '' ? [] : [{ type: 'output_text', text, annotations }],
  };
}

export function delta(itemId: string, text: string) {
  return {
    type: 'thread.item.updated',
    item_id: itemId,
    update: { type: 'assistant_message.content_part.text_delta', content_index: 0, delta: text },
  };
}

const citation = { type: 'annotation', index: 7, source: { type: 'url', title: 'Topics', url: '/docs/topics' } };
const answer = 'Grüße 🤖, a **topic** is a channel.';

export const firstTurn: readonly object[] = [
  { type: 'thread.created', thread },
  { type: 'thread.item.done', item: userItem('msg_1', 'What is a topic? 🤔') },
  { type: 'stream_options', stream_options: { allow_cancel: true } },
  { type: 'progress_update', text: 'Searching…', icon: 'search' },
  { type: 'thread.item.added', item: assistantItem('msg_2', '') },
  {
    type: 'thread.item.updated',
    item_id: 'msg_2',
    update: {
      type: 'assistant_message.content_part.added',
      content_index: 0,
      content: { type: 'output_text', text: '', annotations: [] },
    },
  },
  delta('msg_2', 'Grüße 🤖, '),
  {
    type: 'thread.item.updated',
    item_id: 'msg_2',
    update: {
      type: 'assistant_message.content_part.annotation_added',
      content_index: 0,
      annotation_index: 0,
      annotation: citation,
    },
  },
  delta('msg_2', 'a **topic** is a channel.'),
  {
    type: 'thread.item.updated',
    item_id: 'msg_2',
    update: {
      type: 'assistant_message.content_part.done',
      content_index: 0,
      content: { type: 'output_text', text: answer, annotations: [] },
    },
  },
  { type: 'thread.item.done', item: assistantItem('msg_2', answer, [citation]) },
  { type: 'thread.updated', thread: { ...thread, title: 'Topics' } },
];
