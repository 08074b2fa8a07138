import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { LLMock } from '@copilotkit/aimock';
import { type Model, OpenAIProvider } from '@openai/agents';
import OpenAI from 'openai';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answers, collect, eventName, runAgent } from '../../test-support/run-agent.js';
import { describeModelError } from './describe-model-error.js';
import { limitSilence } from './limit-silence.js';
import type { ModelErrorCode } from './model-error.js';

const SECRET = 'sk-test-0123456789';

describe.each([
  { api: 'Responses', useResponses: true },
  { api: 'Chat Completions', useResponses: false },
])('over HTTP, $api', ({ useResponses }) => {
  const mock = new LLMock({ port: 0, chunkSize: 7 });
  let broken: BrokenServer;

  beforeAll(async () => {
    await mock.start();
    broken = await startBrokenServer(useResponses);
  });
  afterAll(async () => {
    await mock.stop();
    await broken.close();
  });

  /** Without the client's own retries, which would only make the tests slow. */
  async function modelAt(baseURL: string): Promise<Model> {
    const openAIClient = new OpenAI({ baseURL, apiKey: SECRET, maxRetries: 0 });
    return await new OpenAIProvider({ openAIClient, useResponses }).getModel('some-model');
  }
  const mocked = () => modelAt(`${mock.url}/v1`);

  it('searches, then streams a cited answer', async () => {
    const input = 'What is a topic?';
    mock.on(
      { userMessage: input, hasToolResult: false },
      { toolCalls: [{ name: 'search_site', arguments: '{"query":"topic"}' }] },
    );
    mock.on({ userMessage: input, hasToolResult: true }, { content: 'A topic is a named bus.[^1] `x[^1]` it is.[^8]' });
    const queries: string[] = [];
    const { state, events, error } = await collect(
      runAgent({
        model: await mocked(),
        input,
        search: (query) => queries.push(query),
        bridge: { cite: (ref) => (ref === 1 ? { type: 'url', title: 'Topics', url: '/docs/topics' } : null) },
      }),
    );
    expect(error).toBeUndefined();
    expect(queries).toEqual(['topic']);
    expect(events[0]).toMatchObject({ type: 'progress_update', text: 'Searching the site for “topic”' });
    expect(events.filter((event) => eventName(event).endsWith('text_delta')).length).toBeGreaterThan(4);
    expect(state.items).toMatchObject([
      {
        id: 'message_1',
        content: [
          {
            text: 'A topic is a named bus. `x[^1]` it is.',
            annotations: [{ index: 23, source: { url: '/docs/topics' } }],
          },
        ],
      },
    ]);
    expect(state.live.size).toBe(0);
  });

  it('shows reasoning as a workflow that ends when the answer starts', async () => {
    mock.on({ userMessage: 'think' }, { content: 'Done.', reasoning: 'First I look. Then I leap.' });
    const { state, events } = await collect(runAgent({ model: await mocked(), input: 'think' }));
    expect(state.items).toMatchObject([
      {
        type: 'workflow',
        workflow: {
          type: 'reasoning',
          tasks: [{ type: 'thought', content: 'First I look. Then I leap.' }],
          summary: { duration: 0 },
        },
      },
      { type: 'assistant_message', content: [{ text: 'Done.' }] },
    ]);
    const closed = events.findIndex((event) => event.type === 'thread.item.done' && event.item.type === 'workflow');
    expect(eventName(events[closed + 1] as never)).toBe('thread.item.added');
  });

  it.each<[string, number, string, ModelErrorCode]>([
    ['a wrong key', 401, 'invalid_api_key', 'model_unauthorized'],
    ['too many requests', 429, 'rate_limit_exceeded', 'model_rate_limited'],
    ['no quota', 429, 'insufficient_quota', 'model_quota_exceeded'],
    ['a model that is not there', 404, 'model_not_found', 'model_not_found'],
    ['a conversation that is too long', 400, 'context_length_exceeded', 'model_context_too_long'],
    ['a broken provider', 500, 'server_error', 'model_overloaded'],
  ])('names %s', async (input, status, code, expected) => {
    mock.on({ userMessage: input }, { error: { message: `no: ${SECRET} at ${mock.url}`, type: code, code }, status });
    const { error, events } = await collect(runAgent({ model: await mocked(), input }));
    expect(events).toEqual([]);
    expectFailure(error, expected);
  });

  it('names a server that is not there', async () => {
    const free = await startBrokenServer(useResponses);
    await free.close();
    const { error } = await collect(runAgent({ model: await modelAt(free.url) }));
    expectFailure(error, 'model_unreachable');
  });

  it.each<[BrokenWay, ModelErrorCode]>([
    ['reset', 'model_interrupted'],
    ['end', 'model_interrupted'],
    ['garbage', 'model_malformed'],
    ['error event', 'model_overloaded'],
  ])('names a stream that breaks after some text: %s', async (way, expected) => {
    const model = await modelAt(`${broken.url}/${way.replace(' ', '-')}`);
    const { error, state } = await collect(runAgent({ model }));
    expectFailure(error, expected);
    expect(answers(state)).toEqual(['A topic is ']);
    expect(state.live.size).toBe(1);
  });

  it('names an answer that is no stream at all', async () => {
    mock.on({ userMessage: 'malformed' }, { content: 'x' }, { chaos: { malformedRate: 1 } });
    const { error } = await collect(runAgent({ model: await mocked(), input: 'malformed' }));
    expect(['model_malformed', 'model_interrupted']).toContain(describeModelError(error).code);
  });

  it('gives a model up that falls silent, and hangs up', async () => {
    const model = limitSilence(await modelAt(`${broken.url}/silence`), { timeoutMs: 100 });
    const { error, state } = await collect(runAgent({ model }));
    expectFailure(error, 'model_silent');
    expect(answers(state)).toEqual(['A topic is ']);
    await broken.hungUp();
  });

  it('stops at once when asked to, while the model is silent', async () => {
    const controller = new AbortController();
    const model = limitSilence(await modelAt(`${broken.url}/silence`), { timeoutMs: 60_000 });
    const started = performance.now();
    setTimeout(() => controller.abort(), 150);
    const { error, state } = await collect(runAgent({ model, signal: controller.signal }));
    expect(error).toBeUndefined();
    expect(performance.now() - started).toBeLessThan(2_000);
    expect(answers(state)).toEqual(['A topic is ']);
    await broken.hungUp();
  });

  it('hangs up when nobody wants the events any more', async () => {
    for await (const _ of runAgent({ model: await modelAt(`${broken.url}/silence`) })) break;
    await broken.hungUp();
  });
});

function expectFailure(error: unknown, code: ModelErrorCode): void {
  const description = describeModelError(error);
  expect({ code: description.code, cause: error }).toMatchObject({ code });
  expect(description.message).toMatch(/^[A-Z][^{}]*\.$/);
  expect(description.message).not.toMatch(/sk-|http|127\.0\.0\.1| at /);
}

type BrokenWay = 'reset' | 'end' | 'garbage' | 'error event' | 'silence';

interface BrokenServer {
  readonly url: string;
  /** Resolves when the client has closed its latest connection. */
  hungUp(): Promise<void>;
  close(): Promise<void>;
}

/** Streams "A topic is " in the right format and then breaks in the way its path says. */
async function startBrokenServer(useResponses: boolean): Promise<BrokenServer> {
  const closed: Promise<void>[] = [];
  const server = createServer((request, response) => {
    closed.push(new Promise((resolve) => response.once('close', resolve)));
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    for (const event of useResponses ? responsesEvents : chatChunks) response.write(sse(event));
    setTimeout(() => breakOff(request.url ?? '', response), 50);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    hungUp: async () => await closed.at(-1),
    close: async () => await closeServer(server),
  };
}

function breakOff(path: string, response: ServerResponse): void {
  if (path.startsWith('/reset')) response.destroy();
  if (path.startsWith('/end')) response.end();
  if (path.startsWith('/garbage')) response.end('data: {"broken": \n\n');
  if (path.startsWith('/error-event')) {
    const error = { code: 'server_error', message: `internal ${SECRET}` };
    response.end(sse({ type: 'error', ...error, error: { type: 'server_error', ...error } }));
  }
}

function sse(event: { readonly type?: string; readonly [field: string]: unknown }): string {
  return `${event.type === undefined ? '' : `event: ${event.type}\n`}data: ${JSON.stringify(event)}\n\n`;
}

const chatChunks = ['A topic ', 'is '].map((content) => ({
  id: 'chatcmpl-1',
  object: 'chat.completion.chunk',
  model: 'some-model',
  choices: [{ index: 0, delta: { content }, finish_reason: null }],
}));

const responsesEvents = [
  { type: 'response.created', response: { id: 'resp_1', status: 'in_progress', output: [] } },
  {
    type: 'response.output_item.added',
    output_index: 0,
    item: { type: 'message', id: 'msg_1', role: 'assistant', content: [] },
  },
  ...['A topic ', 'is '].map((delta) => ({
    type: 'response.output_text.delta',
    item_id: 'msg_1',
    output_index: 0,
    content_index: 0,
    delta,
  })),
];

async function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
