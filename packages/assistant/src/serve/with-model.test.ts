import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { LLMock } from '@copilotkit/aimock';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Reader } from '../../test-support/reader.js';
import { startTestServer, type TestServer } from '../../test-support/test-server.js';
import { createTestSite, type TestSite } from '../../test-support/test-site.js';

const page = { title: 'All about topics', url: 'https://docs.example/docs/topics', path: '/docs/topics' };

describe.each(['responses', 'chat_completions'] as const)('with a model that speaks %s', (api) => {
  let mock: LLMock;
  let server: TestServer;
  beforeAll(async () => {
    mock = new LLMock({ port: 0, chunkSize: 12 });
    await mock.start();
    const model = { baseUrl: `${mock.url}/v1`, apiKey: 'sk-secret-of-the-tests', name: 'some-model', api };
    server = await startTestServer({ config: { model } });
  });
  afterAll(async () => {
    await server.close();
    await mock.stop();
  });

  /** All that the model was sent last. */
  const lastPrompt = () => JSON.stringify(mock.getLastRequest()?.body);

  it('searches, then streams a cited answer', async () => {
    const question = 'What is a topic good for?';
    mock.on(
      { userMessage: question, hasToolResult: false },
      { toolCalls: [{ name: 'search_site', arguments: '{"query":"topic"}' }] },
    );
    mock.on({ userMessage: question, hasToolResult: true }, { content: 'A topic is a named bus.[^1] So it is.[^77]' });
    const reply = await (await server.reader.asGuest()).ask(question);
    expect(reply.answer).toBe('A topic is a named bus. So it is.');
    expect(reply.state.items.at(-1)).toMatchObject({
      content: [{ annotations: [{ index: 23, source: { url: expect.stringContaining('topics') } }] }],
    });
    expect(mock.getLastRequest()?.body).toMatchObject({ model: 'some-model' });
  });

  it('tells the model of page, selection and history, fenced, wherever they come from', async () => {
    const guest = await server.reader.asGuest();
    mock.on({ userMessage: 'Where am I?' }, { content: 'On a page.' });
    mock.on({ userMessage: 'And then?' }, { content: 'On another.' });
    const first = await guest.ask('Where am I?', { metadata: { page, selection: { text: 'a selected sentence' } } });
    expect(lastPrompt()).toMatch(/kind=\\+"page the reader is on\\+">\\+nTitle: All about topics/);
    expect(lastPrompt()).toMatch(/selected on the page\\+">\\+na selected sentence/);
    const threadId = first.state.thread?.id ?? '';
    await guest.ask('And then?', { threadId, inputMetadata: { page: { ...page, title: 'Elsewhere' } } });
    expect(lastPrompt()).toContain('Title: Elsewhere');
    expect(lastPrompt()).toMatch(/earlier messages of this conversation\\+">\\+nUser: Where am I\?/);
  });

  it.each([
    [401, 'invalid_request_error', 'model_unauthorized', /credentials/],
    [429, 'rate_limit_error', 'model_rate_limited', /try again/],
    [500, 'server_error', 'model_overloaded', /try again/],
  ] as const)(
    'turns a %i into a sentence for the reader and keeps the question',
    async (status, type, code, sentence) => {
      const guest = await server.reader.asGuest();
      const question = `What does ${status} mean?`;
      mock.on({ userMessage: question }, { error: { message: 'sk-secret-of-the-tests leaked', type }, status });
      const reply = await guest.ask(question);
      expect(reply.state.error).toMatchObject({
        code: 'custom',
        message: expect.stringMatching(sentence),
        allow_retry: true,
      });
      expect(JSON.stringify(reply.events)).not.toMatch(/sk-secret|at .*\.ts:/);
      const items = (await guest.thread(reply.state.thread?.id ?? '')).items.data;
      expect(items.map(({ type }) => type)).toEqual(['user_message']);
      const line = server.log.findLast(({ fields }) => fields['component'] === 'model');
      expect(line).toMatchObject({ level: 'warn', fields: { code } });
      expect(JSON.stringify(server.log)).not.toContain('leaked');
      expect(await (await fetch(`${server.url}/readyz`)).json()).toMatchObject({
        status: 'degraded',
        components: { model: { status: 'failing' } },
      });
    },
  );

  it('answers when the reader tries again', async () => {
    const guest = await server.reader.asGuest();
    mock.nextRequestError(401);
    const failed = await guest.ask('Try me.');
    expect(failed.state.error).not.toBeNull();
    mock.on({ userMessage: 'Try me.' }, { content: 'Now it works.' });
    const [question] = failed.state.items;
    const params = { thread_id: failed.state.thread?.id, item_id: question?.id };
    const again = await guest.stream({ type: 'threads.retry_after_item', params });
    expect(again.answer).toBe('Now it works.');
    expect(await (await fetch(`${server.url}/readyz`)).json()).toMatchObject({ status: 'ready' });
  });
});

it('gives earlier messages as messages where the owner wants that', async () => {
  const mock = new LLMock({ port: 0 });
  await mock.start();
  mock.on({ userMessage: 'Who are you?' }, { content: 'A docent.' });
  mock.on({ userMessage: 'And I?' }, { content: 'A reader.' });
  const server = await startTestServer({
    config: { history: 'messages', model: { baseUrl: `${mock.url}/v1`, name: 'some-model' } },
  });
  const guest = await server.reader.asGuest();
  const { state } = await guest.ask('Who are you?');
  await guest.ask('And I?', { threadId: state.thread?.id ?? '' });
  const body = mock.getLastRequest()?.body as { messages?: { role: string; content: unknown }[] };
  expect(body.messages?.map(({ role }) => role)).toEqual(['system', 'user', 'assistant', 'user']);
  expect(JSON.stringify(body.messages?.[0])).not.toContain('Who are you?');
  await server.close();
  await mock.stop();
});

describe('with a model that keeps silent', () => {
  let silent: Server;
  let site: TestSite;
  let server: TestServer;
  let aborted = 0;
  beforeAll(async () => {
    // Takes the question, starts an answer, and then says nothing more.
    silent = createServer((request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(': thinking\n\n');
      request.resume();
      response.on('close', () => {
        aborted += 1;
      });
    });
    await new Promise<void>((resolve) => silent.listen(0, resolve));
    const baseUrl = `http://127.0.0.1:${(silent.address() as AddressInfo).port}/v1`;
    site = await createTestSite();
    server = await startTestServer({ site, config: { model: { baseUrl, idleTimeoutMs: 300 } } });
  });
  afterAll(async () => {
    await server.close();
    silent.closeAllConnections();
    silent.close();
    await site.remove();
  });

  it('gives up, says so, and lets go of the connection', async () => {
    const guest = await server.reader.asGuest();
    const reply = await guest.ask('Anybody there?');
    expect(reply.state.error).toMatchObject({
      code: 'custom',
      message: expect.stringMatching(/too long/),
      allow_retry: true,
    });
    await expect.poll(() => aborted).toBeGreaterThan(0);
  });
});

describe('with a model that is not there', () => {
  it('says so', async () => {
    const server = await startTestServer({ config: { model: { baseUrl: 'http://127.0.0.1:9/v1' } } });
    const reply = await (await server.reader.asGuest()).ask('Anybody there?');
    expect(reply.state.error).toMatchObject({ code: 'custom', message: expect.stringMatching(/can't reach/) });
    await server.close();
  });
});

describe('while the model writes', () => {
  const story = 'Once upon a time there was a robot that moved. '.repeat(40);
  let mock: LLMock;
  beforeAll(async () => {
    mock = new LLMock({ port: 0, chunkSize: 10, latency: 20 });
    mock.on({ userMessage: 'Tell me a story.' }, { content: story });
    await mock.start();
  });
  afterAll(() => mock.stop());

  const start = (site: TestSite, drainMs = 10_000) =>
    startTestServer({ site, drainMs, config: { model: { baseUrl: `${mock.url}/v1`, name: 'some-model' } } });

  /** Asks for the story and resolves when a part of it is there. */
  async function askForStory(server: TestServer, signal?: AbortSignal) {
    const reader = await server.reader.asGuest();
    let threadId = '';
    let reply: Promise<unknown> = Promise.resolve();
    await new Promise<void>((resolve) => {
      let characters = 0;
      reply = reader.ask('Tell me a story.', {
        ...(signal && { signal }),
        onEvent(event) {
          if (event.type === 'thread.created') threadId = event.thread.id;
          if (event.type !== 'thread.item.updated' || !('delta' in event.update)) return;
          characters += String(event.update['delta']).length;
          if (characters > 100) resolve();
        },
      });
      reply.catch(() => {});
    });
    return { reader, threadId, reply };
  }

  const answerIn = async (reader: TestServer['reader'], threadId: string) => {
    const { items } = await reader.thread(threadId);
    return items.data
      .flatMap((item) => (item.type === 'assistant_message' ? item.content.map(({ text }) => text) : []))
      .join('');
  };

  it('a reader can stop it, and what was written stays', async () => {
    const site = await createTestSite();
    const server = await start(site);
    const stop = new AbortController();
    const { reader, threadId, reply } = await askForStory(server, stop.signal);
    stop.abort();
    await expect(reply).rejects.toThrow(/abort/i);
    await expect.poll(() => answerIn(reader, threadId)).toMatch(/^Once upon a time/);
    expect((await answerIn(reader, threadId)).length).toBeLessThan(story.length);
    await server.close();
    await site.remove();
  });

  it('a server that stops lets it come to its end', async () => {
    const site = await createTestSite();
    const server = await start(site);
    const { reply } = await askForStory(server);
    await server.close();
    expect(await reply).toMatchObject({ answer: story });
    await site.remove();
  });

  it('a server that can not wait saves what was written', async () => {
    const site = await createTestSite();
    const server = await start(site, 200);
    const { reader, threadId, reply } = await askForStory(server);
    await server.close();
    await reply.catch(() => {});
    const again = await start(site);
    const kept = await answerIn(new Reader(again.url, { cookie: reader.headers['cookie'] ?? '' }), threadId);
    expect(kept).toMatch(/^Once upon a time/);
    expect(kept.length).toBeLessThan(story.length);
    await again.close();
    await site.remove();
  });
});
