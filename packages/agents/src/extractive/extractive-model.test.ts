import { Agent, type AgentInputItem, Runner } from '@openai/agents';
import { describe, expect, it } from 'vitest';
import { answers, collect, eventName, runAgent } from '../../test-support/run-agent.js';
import { siteSections } from '../../test-support/site-sections.js';
import { toAgentInput } from '../openai-agents/index.js';
import { ExtractiveModel, type ExtractiveModelOptions } from './extractive-model.js';

const everything = (query: string) => JSON.stringify({ query, results: siteSections });

async function ask(
  input: string | AgentInputItem[],
  options: ExtractiveModelOptions = {},
  search: ((query: string) => unknown) | null = everything,
) {
  const queries: string[] = [];
  const record = (query: string) => {
    queries.push(query);
    return search?.(query);
  };
  const model = new ExtractiveModel({ chunkDelayMs: 0, ...options });
  const run = runAgent({
    model,
    input,
    ...(search === null ? {} : { search: record }),
    bridge: { cite: (ref) => ({ type: 'url', title: `Section ${ref}`, url: `/docs/${ref}` }) },
  });
  const collected = await collect(run);
  expect(collected.error).toBeUndefined();
  return { ...collected, queries, text: answers(collected.state).join('\n') };
}

describe('ExtractiveModel', () => {
  it('searches, then streams an answer with its sources, like any model', async () => {
    const { queries, events, state, text } = await ask('What is a service?');
    expect(queries).toEqual(['What is a service?']);
    expect(events[0]).toMatchObject({ type: 'progress_update', text: 'Searching the site for “What is a service?”' });
    expect(events.filter((event) => eventName(event).endsWith('text_delta')).length).toBeGreaterThan(20);
    expect(text).toMatch(/^A service is a function/);
    expect(text).not.toContain('[^');
    const [item] = state.items;
    const annotations = item?.type === 'assistant_message' ? (item.content[0]?.annotations ?? []) : [];
    expect(annotations.map(({ source }) => source)).toContainEqual({ type: 'url', title: 'Section 2', url: '/docs/2' });
    expect(annotations.every(({ index }) => index !== 0)).toBe(true);
  });

  it('knows what was asked before, from its options or from the conversation', async () => {
    const earlier = 'What is the difference between a topic and a service?';
    const optional = await ask('and what about sensors?', { previousQuestions: [earlier] });
    expect(optional.queries).toEqual(['sensors difference topic service']);
    const conversation: AgentInputItem[] = [
      { role: 'user', content: earlier },
      { role: 'assistant', status: 'completed', content: [{ type: 'output_text', text: 'They differ.' }] },
      { role: 'user', content: 'and what about sensors?' },
    ];
    expect((await ask(conversation)).queries).toEqual(['sensors difference topic service']);
  });

  it('takes the quoted passage of the message as the selection', async () => {
    const input = toAgentInput([
      {
        id: 'm',
        thread_id: 't',
        created_at: '2026-11-22T10:00:00Z',
        type: 'user_message',
        content: [{ type: 'input_text', text: 'Explain this' }],
        quoted_text: 'Publishing never blocks.',
        attachments: [],
        inference_options: {},
      },
    ]);
    const { queries, text } = await ask(input);
    expect(queries).toEqual(['Publishing never blocks']);
    expect(text).not.toBe('');
  });

  it('searches again for a side of a comparison that was not found', async () => {
    const { queries, text } = await ask('topic versus service', {}, (query) =>
      JSON.stringify({
        query,
        results: siteSections.filter(({ ref }) => (query === 'service' ? ref === 2 : ref === 1)),
      }),
    );
    expect(queries).toEqual(['topic versus service', 'service']);
    expect(text).toContain('**Topic:** A topic is a named channel');
    expect(text).toContain('**Service:** A service is a function');
  });

  it('greets without searching', async () => {
    const { queries, text } = await ask('Hello!');
    expect(queries).toEqual([]);
    expect(text).toMatch(/^Hello!/);
  });

  it.each<[string, ((query: string) => unknown) | null, RegExp]>([
    ['there is no search tool', null, /can't search this site/],
    [
      'the search fails',
      () => {
        throw new Error('index gone');
      },
      /can't search this site/,
    ],
    [
      'the search says so',
      () => JSON.stringify({ query: 'x', results: [], note: 'Search is not available.' }),
      /can't search this site/,
    ],
    ['the search gives nonsense', () => '<html>', /can't search this site/],
    ['nothing is found', () => JSON.stringify({ query: 'x', results: [] }), /couldn't find an answer/],
    [
      'what is found does not fit',
      (query) => JSON.stringify({ query, results: siteSections.slice(4) }),
      /couldn't find an answer/,
    ],
  ])('says so when %s', async (_, search, expected) => {
    const { text, state } = await ask('What is a service?', {}, search);
    expect(text).toMatch(expected);
    expect(state.items).toMatchObject([{ content: [{ annotations: [] }] }]);
  });

  it('answers without streaming too', async () => {
    const agent = new Agent({ name: 'test', model: new ExtractiveModel() });
    const result = await new Runner({ tracingDisabled: true }).run(agent, 'thanks!');
    expect(result.finalOutput).toMatch(/^You're welcome/);
  });

  it('stops in mid-word when asked to', async () => {
    const controller = new AbortController();
    const model = new ExtractiveModel({ chunkDelayMs: 20 });
    const run = runAgent({ model, input: 'What is a topic?', search: everything, signal: controller.signal });
    const names: string[] = [];
    const started = performance.now();
    for await (const event of run) {
      names.push(eventName(event));
      if (names.filter((name) => name.endsWith('text_delta')).length === 3) controller.abort();
    }
    expect(names).not.toContain('thread.item.done');
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it('rejects with the reason of the abort', async () => {
    const controller = new AbortController();
    const model = new ExtractiveModel();
    const request = {
      input: 'What is a topic?',
      modelSettings: {},
      tools: [],
      outputType: 'text' as const,
      handoffs: [],
      tracing: false,
    };
    controller.abort();
    await expect(model.getResponse({ ...request, signal: controller.signal })).rejects.toMatchObject({
      name: 'AbortError',
    });
    const stream = model.getStreamedResponse({ ...request, signal: controller.signal });
    await expect(stream.next()).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('leaves room for others between words', async () => {
    let turns = 0;
    let isOver = false;
    const count = (): void => {
      turns += 1;
      if (!isOver) setImmediate(count);
    };
    setImmediate(count);
    await ask('What is a topic?');
    isOver = true;
    expect(turns).toBeGreaterThan(20);
  });
});
