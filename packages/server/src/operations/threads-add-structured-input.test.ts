import type { ChatKitRequest, RequestOf, StructuredInputItem } from '@docent/protocol';
import { describe, expect, test } from 'vitest';
import { ask, create, stored, threadIdOf } from '../../test-support/conversation.js';
import { answer, done, outline } from '../../test-support/events.js';
import { ScriptedServer } from '../../test-support/scripted-server.js';

type Submission = RequestOf<'threads.add_structured_input'>['params']['input'];

async function askedThread() {
  const server = new ScriptedServer(async function* ({ thread, input }) {
    if (input === null) return yield done(answer(thread, 'a1', 'Thanks'));
    const options = [{ value: 'A' }, { value: 'B' }];
    const item: StructuredInputItem = {
      type: 'structured_input',
      id: 's1',
      thread_id: thread.id,
      created_at: new Date().toISOString(),
      status: 'pending',
      inputs: [
        { type: 'multiple_choice', id: 'one', question: 'Which?', options, multiple: false },
        { type: 'multiple_choice', id: 'many', question: 'Which ones?', options, multiple: true },
        { type: 'freeform', id: 'free', question: 'Why?' },
      ],
    };
    yield done(item);
  });
  const threadId = threadIdOf(await ask(server, create()));
  const submit = (input: Submission, itemId = 's1') => {
    const params = { thread_id: threadId, item_id: itemId, input };
    const request: ChatKitRequest = { type: 'threads.add_structured_input', params };
    return ask(server, request);
  };
  return { server, threadId, submit };
}

describe('structured input', () => {
  test('puts the answers into the item, tells it, and lets the answer go on', async () => {
    const { server, threadId, submit } = await askedThread();
    const answers = { one: { values: ['A', 'B'] }, many: { values: ['A', 'B'] }, constructor: { values: ['x'] } };
    const events = await submit({ status: 'answered', answers });
    expect(outline(events)).toEqual([
      'stream_options',
      'thread.item.replaced structured_input',
      'thread.item.done assistant_message',
    ]);
    expect((await stored(server, threadId))[1]).toMatchObject({
      status: 'answered',
      inputs: [
        { answer: { values: ['A'], skipped: false } },
        { answer: { values: ['A', 'B'], skipped: false } },
        { answer: { values: [], skipped: true } },
      ],
    });
  });

  test('that was skipped skips every question', async () => {
    const { server, threadId, submit } = await askedThread();
    await submit({ status: 'skipped', answers: { one: { values: ['A'] } } });
    const skipped = { answer: { values: [], skipped: true } };
    expect((await stored(server, threadId))[1]).toMatchObject({
      status: 'skipped',
      inputs: [skipped, skipped, skipped],
    });
  });

  test('is refused twice, and for items that ask nothing', async () => {
    const { server, threadId, submit } = await askedThread();
    await submit({ status: 'skipped', answers: {} });
    const message = (await stored(server, threadId))[0]?.id;
    for (const itemId of ['s1', 'a1', message]) {
      const again = submit({ status: 'skipped', answers: {} }, itemId);
      await expect(again).rejects.toMatchObject({ code: 'invalid_request', path: 'params.item_id' });
    }
    await expect(submit({ status: 'skipped', answers: {} }, 'nowhere')).rejects.toMatchObject({ code: 'not_found' });
  });
});
