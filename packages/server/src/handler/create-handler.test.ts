import { SseDecoder, type ThreadStreamEvent } from '@docent/protocol';
import { describe, expect, test } from 'vitest';
import { addMessage, create, reader, startThread, stored } from '../../test-support/conversation.js';
import { added, answer, delta, done, outline, textOf } from '../../test-support/events.js';
import { recordingLogger, silentLogger } from '../../test-support/logs.js';
import { type Script, ScriptedServer, silence } from '../../test-support/scripted-server.js';
import { ChatKitError, UnavailableError } from '../errors.js';
import type { OwnerContext } from '../owner.js';
import { createHandler } from './create-handler.js';

function handlerOf(server: ScriptedServer, fields: { maxBodyBytes?: number; heartbeatMs?: number } = {}) {
  return createHandler({ server, authenticate: async () => reader, logger: silentLogger, ...fields });
}

function post(body: unknown, init: RequestInit = {}): Request {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return new Request('http://localhost/chatkit', { method: 'POST', body: text, ...init });
}

async function eventsOf(response: Response): Promise<ThreadStreamEvent[]> {
  const decoder = new SseDecoder();
  const frames = [...decoder.push(new Uint8Array(await response.arrayBuffer())), ...decoder.end()];
  return frames.map((frame) => JSON.parse(frame.data) as ThreadStreamEvent);
}

const whole: Script = async function* ({ thread }) {
  yield added(answer(thread, 'a1'));
  yield delta('a1', 'Hi');
  yield done(answer(thread, 'a1', 'Hi'));
};

describe('a streaming request', () => {
  test('is answered with an event stream that no proxy may hold back', async () => {
    const response = await handlerOf(new ScriptedServer(whole))(post(create()));
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toEqual({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
      'x-request-id': expect.any(String),
    });
    expect(outline(await eventsOf(response))).toEqual([
      'thread.created',
      'thread.item.done user_message',
      'stream_options',
      'thread.item.added assistant_message',
      'thread.item.updated',
      'thread.item.done assistant_message',
    ]);
  });

  test('has nothing but data lines on the wire, and no nulls', async () => {
    const server = new ScriptedServer(async function* () {
      yield { type: 'progress_update', text: 'Searching', icon: null };
    });
    const text = await (await handlerOf(server)(post(create()))).text();
    expect(
      text
        .trimEnd()
        .split('\n\n')
        .every((frame) => /^data: \{[^\n]*\}$/.test(frame)),
    ).toBe(true);
    expect(text).not.toContain('null');
  });

  test('under its old name threads.run works too', async () => {
    const server = new ScriptedServer(silence);
    const { threadId } = await startThread(server);
    const response = await handlerOf(server)(post({ ...addMessage(threadId), type: 'threads.run' }));
    expect(outline(await eventsOf(response))).toEqual(['thread.item.done user_message', 'stream_options']);
  });

  test('ends in an error event if process itself gives out events that fail', async () => {
    class Careless extends ScriptedServer {
      override async process(): ReturnType<ScriptedServer['process']> {
        const events = (async function* (): AsyncGenerator<ThreadStreamEvent> {
          yield { type: 'progress_update', text: 'x' };
          throw new TypeError('password=hunter2');
        })();
        return { type: 'stream', events };
      }
    }
    const text = await (await handlerOf(new Careless(silence))(post(create()))).text();
    expect(text).toContain('{"type":"error","code":"stream.error","allow_retry":true}');
    expect(text).not.toContain('hunter2');
  });
});

describe('other requests', () => {
  test('are answered with JSON that no cache keeps', async () => {
    const response = await handlerOf(new ScriptedServer(silence))(post({ type: 'threads.list', params: {} }));
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.text()).toBe('{"data":[],"has_more":false}');
  });
});

describe('what is refused', () => {
  async function refusal(response: Response) {
    return { status: response.status, ...((await response.json()) as { error: object }).error };
  }
  const handle = handlerOf(new ScriptedServer(silence), { maxBodyBytes: 1000 });

  test('another method than POST: 405, even without identity', async () => {
    const server = new ScriptedServer(silence);
    const closed = createHandler({ server, authenticate: async () => null as OwnerContext | null });
    for (const method of ['GET', 'PUT', 'DELETE', 'OPTIONS']) {
      const response = await closed(new Request('http://localhost/chatkit', { method }));
      expect(response.headers.get('allow')).toBe('POST');
      expect(await refusal(response)).toMatchObject({ status: 405, code: 'method_not_allowed' });
    }
  });

  test('no identity: 401, before the body is read', async () => {
    const server = new ScriptedServer(silence);
    const closed = createHandler({ server, authenticate: async () => null as OwnerContext | null });
    const request = post('not even JSON');
    expect(await refusal(await closed(request))).toMatchObject({ status: 401, code: 'unauthorized' });
    expect(request.bodyUsed).toBe(false);
  });

  test.each([
    ['a body that is not JSON', '{', 'invalid_json', ''],
    ['no body', '', 'invalid_json', ''],
    ['a list', '[]', 'invalid_request', ''],
    ['an unknown type', '{"type":"threads.fly"}', 'unknown_request_type', 'type'],
    ['a wrong field', '{"type":"items.list","params":{"thread_id":7}}', 'invalid_request', 'params.thread_id'],
    ['a limit of 0', '{"type":"threads.list","params":{"limit":0}}', 'invalid_request', 'params.limit'],
  ])('%s: 400 with the field', async (_, body, code, path) => {
    const refused = await refusal(await handle(post(body)));
    expect(refused).toMatchObject({ status: 400, code, path, message: expect.stringMatching(/./) });
  });

  test('a thread that is not there: 404', async () => {
    const body = { type: 'threads.get_by_id', params: { thread_id: 'thr_nowhere' } };
    expect(await refusal(await handle(post(body)))).toEqual({
      status: 404,
      code: 'not_found',
      message: 'This thread does not exist.',
    });
  });

  test('a streaming request on a thread that is not there: 404 too, not a stream that breaks (A5)', async () => {
    expect(await refusal(await handle(post(addMessage('thr_nowhere'))))).toMatchObject({ status: 404 });
  });

  test('a body over the limit: 413, by its declared length or as it comes', async () => {
    const large = JSON.stringify(create('x'.repeat(1000)));
    const declared = post(large, { headers: { 'content-length': String(large.length) } });
    expect(await refusal(await handle(declared))).toMatchObject({ status: 413, code: 'payload_too_large' });
    expect(declared.bodyUsed).toBe(false);
    expect(await refusal(await handle(post(large)))).toMatchObject({ status: 413 });
    let pulled = 0;
    const endless = new ReadableStream({
      pull(controller) {
        pulled += 1;
        controller.enqueue(new Uint8Array(400));
      },
    });
    const streamed = new Request('http://localhost/', { method: 'POST', body: endless, duplex: 'half' } as RequestInit);
    expect(await refusal(await handle(streamed))).toMatchObject({ status: 413 });
    expect(pulled).toBeLessThan(10);
  });

  test('a body in several chunks, cut within a character, is read whole', async () => {
    const bytes = new TextEncoder().encode(JSON.stringify(create('機械 🤖')));
    const server = new ScriptedServer(silence);
    const chunks = new ReadableStream({
      start(controller) {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
        controller.close();
      },
    });
    const request = new Request('http://localhost/', { method: 'POST', body: chunks, duplex: 'half' } as RequestInit);
    const events = await eventsOf(await handlerOf(server)(request));
    expect(events[1]).toMatchObject({ item: { content: [{ text: '機械 🤖' }] } });
  });

  test('while the store cannot be reached: 503, with the component and without its cause', async () => {
    const server = new ScriptedServer(silence);
    const logger = recordingLogger();
    const cause = new TypeError('password=hunter2');
    server.store.loadThreads = () => Promise.reject(new UnavailableError('database', cause));
    const handler = createHandler({ server, authenticate: async () => reader, logger });
    const response = await handler(post({ type: 'threads.list', params: {} }));
    expect(response.headers.get('retry-after')).toBe('5');
    const text = await response.text();
    expect(JSON.parse(text)).toMatchObject({
      error: { code: 'unavailable', message: expect.stringContaining('database') },
    });
    expect(response.status).toBe(503);
    expect(text).not.toContain('hunter2');
    expect(logger.lines).toMatchObject([{ level: 'error', fields: { err: { cause } } }]);
  });

  test('anything unforeseen: 500 with the request id, the rest in the log', async () => {
    const server = new ScriptedServer(silence);
    const logger = recordingLogger();
    server.store.loadThreads = () => Promise.reject(new TypeError('password=hunter2'));
    const handler = createHandler({ server, authenticate: async () => reader, logger });
    const response = await handler(
      post({ type: 'threads.list', params: {} }, { headers: { 'x-request-id': 'abc-1' } }),
    );
    expect(response.status).toBe(500);
    const text = await response.text();
    expect(text).toContain('abc-1');
    expect(text).not.toContain('hunter2');
    expect(logger.lines).toMatchObject([
      { level: 'error', fields: { requestId: 'abc-1', err: expect.any(TypeError) } },
    ]);
  });

  test('an authenticator that fails is a 503 or 500, one that throws "unauthorized" a 401', async () => {
    const server = new ScriptedServer(silence);
    const failing = (error: unknown) =>
      createHandler<OwnerContext>({
        server,
        authenticate: () => Promise.reject(error),
        logger: silentLogger,
      })(post('{}'));
    expect((await failing(new UnavailableError('database'))).status).toBe(503);
    expect((await failing(new TypeError('boom'))).status).toBe(500);
    expect((await failing(new ChatKitError('unauthorized', 'Expired.'))).status).toBe(401);
  });

  test('what a reader wrote is never in the log', async () => {
    const logger = recordingLogger();
    const server = new ScriptedServer(
      () => {
        throw new TypeError('boom');
      },
      { logger, maxMessageCharacters: 20 },
    );
    const handler = createHandler({ server, authenticate: async () => reader, logger });
    for (const text of ['my secret', 'my secret '.repeat(10)]) await (await handler(post(create(text)))).text();
    await handler(post('{"type":"my secret"}'));
    await handler(post('my secret'));
    expect(logger.lines.length).toBeGreaterThan(3);
    expect(JSON.stringify(logger.lines)).not.toContain('secret');
  });
});

describe('the request id', () => {
  const handle = handlerOf(new ScriptedServer(silence));
  const idFor = async (id: string) =>
    (await handle(post('{}', { headers: { 'x-request-id': id } }))).headers.get('x-request-id');

  test('is the caller\u2019s if it is acceptable', async () => {
    expect(await idFor('req_1.a:b-C')).toBe('req_1.a:b-C');
  });

  test.each([['x'.repeat(129)], ['a b'], ['"quoted"'], ['<script>'], ['']])('%s is replaced', async (id) => {
    expect(await idFor(id)).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('the context', () => {
  test('is made from identity and request, and reaches respond and the store', async () => {
    let seen: unknown;
    const server = new ScriptedServer(({ context }) => {
      seen = context;
      return silence();
    });
    const handler = createHandler({
      server,
      authenticate: async (request) => request.headers.get('x-user'),
      createContext: ({ identity, chatKitRequest, requestId, request }) => ({
        userId: identity,
        page: chatKitRequest.metadata,
        requestId,
        url: request.url,
      }),
    });
    const headers = { 'x-user': 'ada', 'x-request-id': 'r1' };
    await (await handler(post({ ...create(), metadata: { page: 'x' } }, { headers }))).text();
    expect(seen).toEqual({ userId: 'ada', page: { page: 'x' }, requestId: 'r1', url: 'http://localhost/chatkit' });
    expect((await server.store.loadThreads({ limit: 5, order: 'asc' }, { userId: 'ada' })).data).toHaveLength(1);
  });
});

describe('a reader who leaves', () => {
  const stuck: Script = async function* ({ thread }) {
    yield added(answer(thread, 'a1'));
    yield delta('a1', 'half');
    await new Promise(() => {});
  };

  async function readThreadId(body: ReadableStreamDefaultReader<Uint8Array>): Promise<string> {
    const decoder = new SseDecoder();
    let threadId = '';
    for (;;) {
      const { value } = await body.read();
      for (const frame of decoder.push(value ?? new Uint8Array())) {
        const event = JSON.parse(frame.data) as ThreadStreamEvent;
        if (event.type === 'thread.created') threadId = event.thread.id;
        if (event.type === 'thread.item.updated') return threadId;
      }
    }
  }

  test('by cancelling the body, or by the request\u2019s signal: the partial answer is saved (A3, A4)', async () => {
    const server = new ScriptedServer(stuck);
    const first = (await handlerOf(server)(post(create('one')))).body?.getReader() ?? expect.fail('no body');
    const firstThread = await readThreadId(first);
    await first.cancel();
    expect((await stored(server, firstThread)).map(textOf)).toEqual(['one', 'half']);

    const controller = new AbortController();
    const response = await handlerOf(server)(post(create('two'), { signal: controller.signal }));
    const second = response.body?.getReader() ?? expect.fail('no body');
    const secondThread = await readThreadId(second);
    controller.abort();
    expect(await second.read()).toMatchObject({ done: true });
    expect((await stored(server, secondThread)).map(textOf)).toEqual(['two', 'half']);
  });

  test('before anything was stored is answered with nothing, and not logged', async () => {
    const logger = recordingLogger();
    const server = new ScriptedServer(silence);
    const handler = createHandler({ server, authenticate: async () => reader, logger });
    const response = await handler(post(create(), { signal: AbortSignal.abort() }));
    expect(response.body).toBeNull();
    expect(logger.lines).toEqual([]);
    expect((await server.store.loadThreads({ limit: 5, order: 'asc' }, reader)).data).toEqual([]);
  });

  test('before the answer began leaves nothing locked', async () => {
    const server = new ScriptedServer(silence);
    const { threadId } = await startThread(server);
    const response = await handlerOf(server)(post(addMessage(threadId)));
    await response.body?.cancel();
    expect((await handlerOf(server)(post(addMessage(threadId)))).status).toBe(200);
  });
});
