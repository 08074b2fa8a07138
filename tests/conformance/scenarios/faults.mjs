import { add, added, answer, create, delta, done, get, items } from './build.mjs';

const retry = (item) => ({ type: 'threads.retry_after_item', params: { thread_id: '$thread', item_id: item } });
const boom = (fields) => ({ raise: 'other', ...fields });
const raw = (type, params) => ({ type, params });
const nowhere = 'thr_nowhere';

export default [
  {
    id: 'faults/stream-error',
    requests: [create([{ raise: 'stream', code: 'stream.error', allow_retry: true }]), get],
  },
  {
    id: 'faults/stream-error-no-retry',
    requests: [create([{ raise: 'stream', code: 'stream.error', allow_retry: false }])],
  },
  {
    id: 'faults/custom-error',
    requests: [create([{ raise: 'custom', message: 'Out of credit', allow_retry: false }])],
  },
  { id: 'faults/custom-error-retry', requests: [create([{ raise: 'custom', message: 'Busy', allow_retry: true }])] },
  { id: 'faults/unexpected-error', requests: [create([boom({ message: 'password=hunter2' })]), get] },
  { id: 'faults/after-answer', requests: [create([done(answer('a1', 'x')), boom()]), get] },
  { id: 'faults/in-mid-answer', requests: [create([added(answer('a1')), delta('a1', 'half'), boom()]), get] },
  { id: 'faults/title-then-error', requests: [create([{ title: 'Kept' }, boom()]), get] },
  { id: 'faults/next-turn-works', requests: [create([boom()]), add([done(answer('a1', 'x'))]), get] },
  { id: 'retry/last-turn', requests: [create([done(answer('a1', 'x'))]), retry('$user:1'), get] },
  {
    id: 'retry/first-of-two',
    requests: [
      create([done(answer('a1', 'x'))]),
      add([done(answer('a2', 'y'))]),
      retry('$user:1'),
      items({ order: 'asc' }),
    ],
  },
  {
    id: 'retry/second-of-two',
    requests: [
      create([done(answer('a1', 'x'))]),
      add([done(answer('a2', 'y'))]),
      retry('$user:2'),
      items({ order: 'asc' }),
    ],
  },
  { id: 'retry/after-error', requests: [create([boom()]), retry('$user:1'), get] },
  { id: 'retry/unknown-item', requests: [create([done(answer('a1', 'x'))]), retry('msg_nowhere'), get] },
  { id: 'retry/not-a-user-message', requests: [create([done(answer('a1', 'x'))]), retry('$item:a1'), get] },
  { id: 'unknown/thread-get', requests: [raw('threads.get_by_id', { thread_id: nowhere })] },
  { id: 'unknown/thread-update', requests: [raw('threads.update', { thread_id: nowhere, title: 'x' })] },
  { id: 'unknown/thread-delete', requests: [raw('threads.delete', { thread_id: nowhere })] },
  { id: 'unknown/thread-items', requests: [raw('items.list', { thread_id: nowhere })] },
  {
    id: 'unknown/thread-add',
    requests: [
      raw('threads.add_user_message', {
        thread_id: nowhere,
        input: { content: [{ type: 'input_text', text: 'script []' }], attachments: [], inference_options: {} },
      }),
    ],
  },
  { id: 'unknown/thread-retry', requests: [raw('threads.retry_after_item', { thread_id: nowhere, item_id: 'x' })] },
  { id: 'unknown/cursor', requests: [create([done(answer('a1', 'x'))]), items({ after: 'msg_nowhere' })] },
  { id: 'invalid/no-type', requests: [{ params: {} }] },
  { id: 'invalid/unknown-type', requests: [raw('threads.fly', {})] },
  { id: 'invalid/no-input', requests: [raw('threads.create', {})] },
  {
    id: 'invalid/no-content',
    requests: [raw('threads.create', { input: { attachments: [], inference_options: {} } })],
  },
  {
    id: 'invalid/content-not-a-list',
    requests: [raw('threads.create', { input: { content: 'Hi', attachments: [], inference_options: {} } })],
  },
  {
    id: 'invalid/unknown-content',
    requests: [
      raw('threads.create', { input: { content: [{ type: 'input_smell' }], attachments: [], inference_options: {} } }),
    ],
  },
  {
    id: 'invalid/tag-without-data',
    requests: [
      raw('threads.create', {
        input: { content: [{ type: 'input_tag', id: 't', text: 'T' }], attachments: [], inference_options: {} },
      }),
    ],
  },
  {
    id: 'invalid/text-is-a-number',
    requests: [
      raw('threads.create', {
        input: { content: [{ type: 'input_text', text: 1 }], attachments: [], inference_options: {} },
      }),
    ],
  },
  { id: 'invalid/order', requests: [raw('threads.list', { order: 'sideways' })] },
  { id: 'invalid/limit', requests: [raw('threads.list', { limit: 'ten' })] },
  { id: 'invalid/no-thread-id', requests: [raw('threads.get_by_id', {})] },
  { id: 'invalid/no-title', requests: [create([]), raw('threads.update', { thread_id: '$thread' })] },
  {
    id: 'invalid/feedback-kind',
    requests: [create([]), raw('items.feedback', { thread_id: '$thread', item_ids: ['x'], kind: 'fine' })],
  },
  {
    id: 'feedback/positive',
    requests: [
      create([done(answer('a1', 'x'))]),
      raw('items.feedback', { thread_id: '$thread', item_ids: ['$item:a1'], kind: 'positive' }),
    ],
  },
  {
    id: 'feedback/negative',
    requests: [
      create([done(answer('a1', 'x'))]),
      raw('items.feedback', { thread_id: '$thread', item_ids: ['$item:a1'], kind: 'negative' }),
    ],
  },
];
