import type { ThreadStreamEvent } from '@docent/protocol';
import { InputGuardrailTripwireTriggered, type StreamEvent } from '@openai/agents';
import { assistantMessage, functionCall, modelError, modelStream, ScriptedModel } from '@openai/agents/testing';
import { describe, expect, it } from 'vitest';
import { answers, collect, eventName, runAgent } from '../../test-support/run-agent.js';
import { ModelError } from './model-error.js';

type Output = Extract<StreamEvent, { type: 'response_done' }>['response']['output'];

/** A model call that streams these deltas and ends with these items. */
function streaming(deltas: readonly { delta: string; itemId?: string }[], output: Output): StreamEvent[] {
  return [
    { type: 'response_started' },
    ...deltas.map((delta): StreamEvent => ({ type: 'output_text_delta', ...delta })),
    {
      type: 'response_done',
      response: { id: 'resp_1', usage: { inputTokens: 1, outputTokens: 1, totalTokens: 2 }, output },
    },
  ];
}

const page = (reference: number) => ({ type: 'url' as const, title: `Page ${reference}`, url: `/docs/${reference}` });

describe('streamAgentResponse', () => {
  it('sends one message as added, part, deltas, done, under one id of ours', async () => {
    const deltas = ['A topic ', 'is a bus.'].map((delta) => ({ delta, itemId: 'FAKE_ID' }));
    const model = new ScriptedModel([
      modelStream(streaming(deltas, [assistantMessage('A topic is a bus.', { id: 'FAKE_ID' })])),
    ]);
    const { events, error, state } = await collect(runAgent({ model }));
    expect(error).toBeUndefined();
    expect(events.map(eventName)).toEqual([
      'thread.item.added',
      'assistant_message.content_part.added',
      'assistant_message.content_part.text_delta',
      'assistant_message.content_part.text_delta',
      'assistant_message.content_part.done',
      'thread.item.done',
    ]);
    expect(events[0]).toMatchObject({ item: { id: 'message_1', thread_id: 'thr_1', content: [] } });
    expect(state.items).toMatchObject([{ id: 'message_1', content: [{ text: 'A topic is a bus.', annotations: [] }] }]);
    expect(JSON.stringify(events)).not.toContain('FAKE_ID');
  });

  // A later time at `done` would put the answer behind items that came while it was written (B3).
  it('keeps the time of the first event', async () => {
    const { events } = await collect(runAgent({ model: new ScriptedModel([[assistantMessage('Hello.')]]) }));
    const items = events.flatMap((event) =>
      event.type === 'thread.item.added' || event.type === 'thread.item.done' ? [event.item] : [],
    );
    expect(items).toHaveLength(2);
    expect(new Set(items.map((item) => item.created_at)).size).toBe(1);
    expect(items[0]?.created_at).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  });

  it('turns markers into annotations, the same in the updates and in the done item', async () => {
    const deltas = ['A topic is a bus.[^', '2] It is 🤖 fast [^1][^1].', ' Made up.[^99]'].map((delta) => ({ delta }));
    const model = new ScriptedModel([
      modelStream(streaming(deltas, [assistantMessage(deltas.map(({ delta }) => delta).join(''))])),
    ]);
    const claims: [number, string][] = [];
    const cite = (reference: number, claim: string) => {
      claims.push([reference, claim]);
      return reference === 99 ? null : page(reference);
    };
    const { events, state } = await collect(runAgent({ model, bridge: { cite } }));
    const annotations = [
      { type: 'annotation', source: page(2), index: 17 },
      { type: 'annotation', source: page(1), index: 30 },
    ];
    const done = events.at(-1);
    expect(done).toMatchObject({
      item: { content: [{ text: 'A topic is a bus. It is 🤖 fast. Made up.', annotations }] },
    });
    const updates = events.filter((event) => eventName(event).endsWith('annotation_added'));
    expect(updates).toMatchObject(
      annotations.map((annotation, index) => ({ update: { annotation_index: index, annotation } })),
    );
    expect(state.items).toEqual([done?.type === 'thread.item.done' ? done.item : null]);
    expect(claims).toEqual([
      [2, 'A topic is a bus.'],
      [1, 'It is 🤖 fast'],
      [1, 'It is 🤖 fast'],
      [99, 'Made up.'],
    ]);
  });

  it('leaves a citation out when it cannot be looked up, and says so in the log', async () => {
    const warnings: string[] = [];
    const logger = { warn: (_: object, message: string) => warnings.push(message) };
    const cite = () => {
      throw new TypeError('index gone');
    };
    const model = new ScriptedModel([[assistantMessage('A bus.[^1]')]]);
    const { state, error } = await collect(runAgent({ model, bridge: { cite, logger } }));
    expect(error).toBeUndefined();
    expect(answers(state)).toEqual(['A bus.']);
    expect(warnings).toEqual(['A citation could not be looked up and is left out.']);
  });

  it('makes an item of each message of a run, with the search between them', async () => {
    const call = functionCall('search_site', { query: 'topics' }, { callId: 'call_0' });
    const model = new ScriptedModel([
      [assistantMessage('Let me look.', { id: 'FAKE_ID' }), call],
      [assistantMessage('A topic is a bus.', { id: 'FAKE_ID' })],
    ]);
    const { events, state } = await collect(runAgent({ model, search: () => 'nothing' }));
    expect(answers(state)).toEqual(['Let me look.', 'A topic is a bus.']);
    expect(state.items.map((item) => item.id)).toEqual(['message_1', 'message_2']);
    const names = events.map(eventName);
    expect(events[names.indexOf('progress_update')]).toMatchObject({ text: 'Searching the site for “topics”' });
    expect(names.indexOf('thread.item.done')).toBeLessThan(names.indexOf('progress_update'));
  });

  it('keeps two messages of one model call apart', async () => {
    const deltas = [
      { delta: 'First', itemId: 'a' },
      { delta: ' one.', itemId: 'a' },
      { delta: 'Second.', itemId: 'b' },
    ];
    const output = [assistantMessage('First one.', { id: 'a' }), assistantMessage('Second.', { id: 'b' })];
    const { state } = await collect(runAgent({ model: new ScriptedModel([modelStream(streaming(deltas, output))]) }));
    expect(answers(state)).toEqual(['First one.', 'Second.']);
  });

  it('shows what a model sends without streaming it', async () => {
    const deltas = [{ delta: 'Streamed', itemId: 'a' }];
    const output = [assistantMessage('Streamed and more.', { id: 'a' }), assistantMessage('Not streamed.')];
    const { state } = await collect(runAgent({ model: new ScriptedModel([modelStream(streaming(deltas, output))]) }));
    expect(answers(state)).toEqual(['Streamed and more.', 'Not streamed.']);
  });

  it('shows a refusal as the answer', async () => {
    const refusal = {
      ...assistantMessage(''),
      content: [{ type: 'refusal' as const, refusal: "I can't help with that." }],
    };
    const { state, error } = await collect(runAgent({ model: new ScriptedModel([[refusal]]) }));
    expect(error).toBeUndefined();
    expect(answers(state)).toEqual(["I can't help with that."]);
  });

  it('throws a typed error when the model fails, and leaves the message open', async () => {
    const rate = Object.assign(new Error('429 slow down, sk-secret'), { status: 429 });
    async function* failing() {
      yield { type: 'response_started' as const };
      yield { type: 'output_text_delta' as const, delta: 'A topic' };
      throw rate;
    }
    const { events, error } = await collect(runAgent({ model: new ScriptedModel([modelStream(failing())]) }));
    expect(error).toBeInstanceOf(ModelError);
    expect(error).toMatchObject({ code: 'model_rate_limited', allowRetry: true, cause: rate });
    expect(events.map(eventName)).toEqual([
      'thread.item.added',
      'assistant_message.content_part.added',
      'assistant_message.content_part.text_delta',
    ]);
  });

  it('lets errors that are not the model’s through as they are', async () => {
    const bug = new RangeError('a bug');
    expect((await collect(runAgent({ model: new ScriptedModel([modelError(bug)]) }))).error).toBe(bug);
    const result = { guardrail: {}, output: {} } as never;
    const trip = new InputGuardrailTripwireTriggered('tripped', result);
    expect((await collect(runAgent({ model: new ScriptedModel([modelError(trip)]) }))).error).toBe(trip);
  });

  it('stops asking a model that answers with nothing at all', async () => {
    const model = new ScriptedModel(Array.from({ length: 5 }, () => modelStream(streaming([], []))));
    const { error } = await collect(runAgent({ model }));
    expect(error).toMatchObject({ code: 'model_malformed' });
    expect(model.remainingSteps).toBeGreaterThanOrEqual(3);
  });

  it('ends quietly when the run is stopped', async () => {
    const controller = new AbortController();
    async function* endless() {
      yield { type: 'response_started' as const };
      for (;;) {
        yield { type: 'output_text_delta' as const, delta: 'word ' };
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
    }
    const model = new ScriptedModel([modelStream(endless())]);
    const events: ThreadStreamEvent[] = [];
    for await (const event of runAgent({ model, signal: controller.signal })) {
      events.push(event);
      if (events.length === 6) controller.abort();
    }
    expect(events.map(eventName)).not.toContain('thread.item.done');
  });
});
