import { request as httpRequest, type IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { SseDecoder, type ThreadStreamEvent } from '@docent/protocol';
import { afterEach, describe, expect, test } from 'vitest';
import { create, reader, stored } from '../../test-support/conversation.js';
import { added, answer, delta, done, outline, textOf } from '../../test-support/events.js';
import { silentLogger } from '../../test-support/logs.js';
import { serve } from '../../test-support/node-http.js';
import { ScriptedServer } from '../../test-support/scripted-server.js';
import { createHandler } from './create-handler.js';

let close = async () => {};
afterEach(() => close());

async function start(server: ScriptedServer): Promise<string> {
  const served = await serve(createHandler({ server, authenticate: async () => reader, logger: silentLogger }));
  close = served.close;
  return served.url;
}

/** Posts, and gives the response once its head is there. */
function post(url: string, body: unknown): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(url, { method: 'POST', headers: { 'content-type': 'application/json' } }, resolve);
    request.on('error', reject);
    request.end(JSON.stringify(body));
  });
}

async function* eventsOf(response: IncomingMessage): AsyncGenerator<ThreadStreamEvent> {
  const decoder = new SseDecoder();
  for await (const chunk of response) {
    for (const frame of decoder.push(chunk as Uint8Array)) yield JSON.parse(frame.data) as ThreadStreamEvent;
  }
}

describe('over a real HTTP server', () => {
  test('an answer streams as it is made', async () => {
    let goOn = () => {};
    const paused = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const server = new ScriptedServer(async function* ({ thread }) {
      yield added(answer(thread, 'a1'));
      await paused;
      yield done(answer(thread, 'a1', 'Hi'));
    });
    const events: ThreadStreamEvent[] = [];
    for await (const event of eventsOf(await post(await start(server), create()))) {
      events.push(event);
      // The rest is only made once this has arrived.
      if (event.type === 'thread.item.added') goOn();
    }
    expect(outline(events).at(-1)).toBe('thread.item.done assistant_message');
  });

  test('a reader who disconnects: the signal of respond fires and the partial answer is saved at once', async () => {
    let heardAt = Number.NaN;
    const server = new ScriptedServer(async function* ({ thread, run }) {
      run.signal.addEventListener('abort', () => {
        heardAt = performance.now();
      });
      yield added(answer(thread, 'a1'));
      yield delta('a1', 'half');
      await new Promise(() => {});
    });
    let savedAt = Number.NaN;
    const { addThreadItem } = server.store;
    server.store.addThreadItem = async (...call) => {
      await addThreadItem.apply(server.store, call);
      if (call[1].type === 'assistant_message') savedAt = performance.now();
    };
    const response = await post(await start(server), create('Ask'));
    let threadId = '';
    for await (const event of eventsOf(response)) {
      if (event.type === 'thread.created') threadId = event.thread.id;
      if (event.type === 'thread.item.updated') break;
    }
    const leftAt = performance.now();
    response.destroy();
    while (Number.isNaN(savedAt) && performance.now() - leftAt < 2000) await sleep(1);
    // Some milliseconds at rest; this much on a busy machine. Without the signal it would be never.
    expect(heardAt - leftAt).toBeLessThan(500);
    expect(savedAt - leftAt).toBeLessThan(500);
    expect((await stored(server, threadId)).map(textOf)).toEqual(['Ask', 'half']);
  });

  test('thread.created is on its way before respond runs', async () => {
    let arrived = false;
    let arrivedBeforeRespond = false;
    const server = new ScriptedServer(async function* ({ thread }) {
      arrivedBeforeRespond = arrived;
      yield done(answer(thread, 'a1', 'Hi'));
    });
    const handler = createHandler({ server, authenticate: async () => reader, logger: silentLogger });
    const served = await serve(async (request) => {
      const { body, ...response } = await handler(request).then((whole) => ({
        body: whole.body,
        status: whole.status,
      }));
      const watched = body?.pipeThrough(
        new TransformStream<Uint8Array, Uint8Array>({
          transform(chunk, controller) {
            arrived ||= new TextDecoder().decode(chunk).includes('thread.created');
            controller.enqueue(chunk);
          },
        }),
      );
      return new Response(watched ?? null, response);
    });
    close = served.close;
    for await (const _ of eventsOf(await post(served.url, create())));
    expect(arrivedBeforeRespond).toBe(true);
  });
});
