import type { Answer } from './replay.js';

/** A place where we differ from the reference on purpose. */
export interface Difference {
  /** Why: the fault of the reference that it mends, and what follows from it. */
  readonly reason: string;
  readonly scenarios: readonly string[];
  /** What the reference's answers become with us. Pure. */
  readonly expected: (answers: readonly Answer[]) => Answer[];
}

const error = (status: number, code: string): Answer => ({ status, error: { code } });

/** The last answer, or the one at `index`, becomes another. */
const replaceAnswer =
  (answer: Answer, index = -1) =>
  (answers: readonly Answer[]): Answer[] =>
    answers.with(index, answer);

const assistantMessage = (id: string, text: string) => ({
  content: [{ annotations: [], text, type: 'output_text' }],
  created_at: '<time>',
  id,
  thread_id: '<thr:1>',
  type: 'assistant_message',
});

const options = { stream_options: { allow_cancel: true }, type: 'stream_options' };

interface WithItems {
  readonly items: { readonly data: readonly { readonly id: string }[] };
}

/** The thread that the last answer holds, with its items changed. */
const changeItems =
  (change: (items: WithItems['items']['data']) => unknown[]) =>
  (answers: readonly Answer[]): Answer[] => {
    const thread = answers.at(-1)?.json as WithItems;
    return answers.with(-1, { json: { ...thread, items: { ...thread.items, data: change(thread.items.data) } } });
  };

export const differences: readonly Difference[] = [
  {
    reason:
      'What is wrong with a request is said before the stream starts, as 400 JSON. The reference raises: inside of the ' +
      'stream after 200 headers, or to the application.',
    scenarios: [
      'structured/twice',
      'structured/not-a-form',
      'tools/output-twice',
      'tools/output-without-call',
      'retry/not-a-user-message',
      'actions/from-something-else',
      'invalid/no-input',
      'invalid/no-content',
      'invalid/content-not-a-list',
      'invalid/unknown-content',
      'invalid/tag-without-data',
      'invalid/text-is-a-number',
      'invalid/order',
      'invalid/limit',
      'invalid/no-thread-id',
      'invalid/no-title',
      'invalid/feedback-kind',
    ],
    expected: (answers) => {
      // A retry of what is no user message is followed by a read, which stays.
      const index = answers.findIndex((answer) => answer.raises !== undefined || answer.events?.[0]?.type === 'error');
      return answers.with(index, error(400, 'invalid_request'));
    },
  },
  {
    reason: 'An unknown request type is told apart from a field that is wrong.',
    scenarios: ['invalid/no-type', 'invalid/unknown-type'],
    expected: replaceAnswer(error(400, 'unknown_request_type')),
  },
  {
    reason:
      'A thread that is not there, or is another reader’s, is 404 in every operation and before any stream. The ' +
      'reference raises, or (delete, items.list) leaves it to the store.',
    scenarios: [
      'unknown/thread-get',
      'unknown/thread-update',
      'unknown/thread-delete',
      'unknown/thread-items',
      'unknown/thread-add',
      'unknown/thread-retry',
    ],
    expected: replaceAnswer(error(404, 'not_found')),
  },
  {
    reason: 'A10: a retry after an unknown item is 404; the reference ends an empty stream.',
    scenarios: ['retry/unknown-item'],
    expected: replaceAnswer(error(404, 'not_found'), 1),
  },
  {
    reason: 'A8: an unknown cursor is an error; the reference’s sample store starts again at page one.',
    scenarios: ['unknown/cursor'],
    expected: replaceAnswer(error(400, 'invalid_cursor')),
  },
  {
    reason: 'A9: a client tool’s output finds its call even when a hidden item came after it.',
    scenarios: ['tools/output-after-hidden'],
    expected: (answers) => {
      const followUp = assistantMessage('followup', 'Followed up.');
      const streamed = { events: [options, { item: followUp, type: 'thread.item.done' }] } as unknown as Answer;
      const completed = (item: { readonly id: string }) =>
        item.id === 'c1' ? { ...item, output: { ok: true }, status: 'completed' } : item;
      return changeItems((items) => [...items.map(completed), followUp])(answers.with(1, streamed));
    },
  },
  {
    reason: 'A4: what was answered before a fault is kept; the reference keeps it only when the client cancels.',
    scenarios: ['faults/in-mid-answer'],
    expected: changeItems((items) => [...items, assistantMessage('a1', 'half')]),
  },
  {
    reason: 'A4: an answer that `respond` forgot to finish is kept as far as it came.',
    scenarios: ['answers/never-done'],
    expected: changeItems((items) => [...items, assistantMessage('a1', 'x')]),
  },
  {
    reason: 'B3: an item’s place is where it was added, not where it was finished.',
    scenarios: ['answers/two-interleaved'],
    expected: (answers) => {
      const page = answers.at(-1)?.json as { data: { id: string }[] };
      const [question, second, first] = page.data;
      return answers.with(-1, { json: { ...page, data: [question, first, second] } });
    },
  },
  {
    reason: 'inference_options may be left out, as older clients do; the reference refuses the message.',
    scenarios: ['input/no-inference-options'],
    expected: replaceAnswer({
      events: [
        {
          thread: {
            created_at: '<time>',
            id: '<thr:1>',
            items: { data: [], has_more: false },
            metadata: {},
            status: { type: 'active' },
          },
          type: 'thread.created',
        },
        {
          item: {
            attachments: [],
            content: [
              {
                text: `script ${JSON.stringify([{ emit: { type: 'thread.item.done', item: { type: 'assistant_message', id: 'a1', content: [{ type: 'output_text', text: 'Yes.', annotations: [] }] } } }])}`,
                type: 'input_text',
              },
            ],
            created_at: '<time>',
            id: '<msg:1>',
            inference_options: {},
            thread_id: '<thr:1>',
            type: 'user_message',
          },
          type: 'thread.item.done',
        },
        options,
        { item: assistantMessage('a1', 'Yes.'), type: 'thread.item.done' },
      ] as unknown as NonNullable<Answer['events']>,
    }),
  },
];
