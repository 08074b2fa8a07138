import { applyEvent, emptyThreadState } from '@docent/protocol';
import { describe, expect, test } from 'vitest';
import {
  addMessage,
  ask,
  create,
  get,
  open,
  reader,
  startThread,
  stored,
  threadIdOf,
} from '../../test-support/conversation.js';
import { added, answer, delta, done, hidden, itemOf, outline, textOf, workflow } from '../../test-support/events.js';
import { recordingLogger } from '../../test-support/logs.js';
import { ScriptedServer, silence } from '../../test-support/scripted-server.js';
import { CustomStreamError, StreamError, UnavailableError } from '../errors.js';

describe('the order of a turn', () => {
  test('a first message: thread, message, options, answer', async () => {
    const server = new ScriptedServer(async function* ({ thread }) {
      yield added(answer(thread, 'a1'));
      yield delta('a1', 'Hi');
      yield done(answer(thread, 'a1', 'Hi'));
    });
    const events = await ask(server, create());
    expect(outline(events)).toEqual([
      'thread.created',
      'thread.item.done user_message',
      'stream_options',
      'thread.item.added assistant_message',
      'thread.item.updated',
      'thread.item.done assistant_message',
    ]);
    expect(events[2]).toEqual({ type: 'stream_options', stream_options: { allow_cancel: true } });
  });

  test('the message is stored, and told, before respond runs', async () => {
    let seen: unknown;
    const server = new ScriptedServer(async function* ({ thread, context }) {
      seen = (await server.store.loadThreadItems(thread.id, { limit: 5, order: 'asc' }, context)).data.map(textOf);
      yield* silence();
    });
    const events = await open(server, create('What is a topic?'));
    await events.next();
    await events.next();
    expect(seen).toBeUndefined();
    await events.next();
    await events.next();
    expect(seen).toEqual(['What is a topic?']);
  });

  test('respond goes on only when its event was taken', async () => {
    let yielded = 0;
    const server = new ScriptedServer(async function* ({ thread }) {
      for (; yielded < 3; yielded += 1) yield done(answer(thread, `a${yielded}`, 'x'));
    });
    const events = await open(server, create());
    for (let opening = 0; opening < 3; opening += 1) await events.next();
    await events.next();
    expect(yielded).toBe(0);
    await events.next();
    expect(yielded).toBe(1);
  });
});

describe('what is stored', () => {
  test('is what was streamed, in the same order', async () => {
    const server = new ScriptedServer(async function* ({ thread }) {
      yield added(answer(thread, 'a1'));
      yield done(workflow(thread, 'w1'));
      yield delta('a1', 'late');
      yield done(answer(thread, 'a1', 'late'));
    });
    const events = await ask(server, create());
    const items = await stored(server, threadIdOf(events));
    expect(items.map((item) => item.id).slice(1)).toEqual(['a1', 'w1']);
    expect(events.reduce(applyEvent, emptyThreadState).items).toEqual(items);
  });

  test('an item has the time of its first event, in every later one and in the store (B3)', async () => {
    const at = (second: number) => `2026-01-01T00:00:0${second}.000Z`;
    const server = new ScriptedServer(async function* ({ thread }) {
      yield added({ ...answer(thread, 'a1'), created_at: at(1) });
      yield done({ ...answer(thread, 'a1', 'x'), created_at: at(2) });
      yield { type: 'thread.item.replaced', item: { ...answer(thread, 'a1', 'y'), created_at: at(3) } };
    });
    const events = await ask(server, create());
    const times = events.map(itemOf).flatMap((item) => (item?.id === 'a1' ? [item.created_at] : []));
    expect(times).toEqual([at(1), at(1), at(1)]);
    expect((await stored(server, threadIdOf(events))).at(-1)).toMatchObject({ created_at: at(1) });
  });

  test('times end in Z, also where respond leaves the zone out (A2)', async () => {
    const server = new ScriptedServer(async function* ({ thread }) {
      yield done({ ...answer(thread, 'a1', 'x'), created_at: '2026-11-22T18:43:03.418103' });
    });
    const events = await ask(server, create());
    const items = await stored(server, threadIdOf(events));
    expect(items.map((item) => item.created_at)).toEqual([expect.stringMatching(/Z$/), '2026-11-22T18:43:03.418Z']);
    expect(events.at(-1)).toMatchObject({ item: { created_at: '2026-11-22T18:43:03.418Z' } });
  });

  test('replaced and removed items are replaced and removed', async () => {
    const server = new ScriptedServer(async function* ({ thread }) {
      yield done(answer(thread, 'a1', 'one'));
      yield done(answer(thread, 'a2', 'two'));
      yield done(answer(thread, 'a3', 'three'));
      yield { type: 'thread.item.replaced', item: answer(thread, 'a1', 'uno') };
      yield { type: 'thread.item.removed', item_id: 'a2' };
    });
    const events = await ask(server, create('Count'));
    expect((await stored(server, threadIdOf(events))).map(textOf)).toEqual(['Count', 'uno', 'three']);
  });

  test('an answer that respond never finished is kept as far as it came', async () => {
    const server = new ScriptedServer(async function* ({ thread }) {
      yield added(answer(thread, 'a1'));
      yield delta('a1', 'half an answer');
    });
    const events = await ask(server, create('Ask'));
    expect((await stored(server, threadIdOf(events))).map(textOf)).toEqual(['Ask', 'half an answer']);
  });

  test('an item that respond goes on building is stored once, not twice over', async () => {
    const server = new ScriptedServer(async function* ({ thread }) {
      const item = answer(thread, 'a1');
      yield added(item);
      item.content.push({ type: 'output_text', text: 'x', annotations: [] });
      yield delta('a1', 'x');
    });
    const events = await ask(server, create('Ask'));
    expect((await stored(server, threadIdOf(events))).map(textOf)).toEqual(['Ask', 'x']);
  });

  test('what is left unfinished and is not an answer does not stay, even where it had held a place', async () => {
    const server = new ScriptedServer(async function* ({ thread }) {
      yield added(workflow(thread, 'w1'));
      yield added(answer(thread, 'blank'));
      yield done(answer(thread, 'a1', 'x'));
    });
    const events = await ask(server, create());
    expect((await stored(server, threadIdOf(events))).map((item) => item.id).slice(1)).toEqual(['a1']);
  });
});

describe('hidden items', () => {
  test('are stored and never told, whatever the event', async () => {
    const server = new ScriptedServer(async function* ({ thread }) {
      yield added(hidden(thread, 'h1'));
      yield delta('h1', 'secret');
      yield done(hidden(thread, 'h1'));
      yield done(hidden(thread, 'h2'));
      yield { type: 'thread.item.replaced', item: hidden(thread, 'h2') };
      yield done(hidden(thread, 'h3'));
      yield { type: 'thread.item.removed', item_id: 'h3' };
      yield {
        type: 'thread.updated',
        thread: { ...thread, metadata: { secret: true }, items: { data: [hidden(thread, 'h4')], has_more: false } },
      };
    });
    const events = await ask(server, create());
    expect(outline(events)).toEqual([
      'thread.created',
      'thread.item.done user_message',
      'stream_options',
      'thread.updated',
    ]);
    expect(events.at(-1)).toMatchObject({ thread: { metadata: {}, items: { data: [] } } });
    expect((await stored(server, threadIdOf(events))).map((item) => item.id).slice(1)).toEqual(['h1', 'h2']);
  });
});

describe('changes to the thread', () => {
  test('a title in the first turn is saved and told, and the thread can be read (A1)', async () => {
    const server = new ScriptedServer(async function* ({ thread }) {
      thread.title = 'Topics';
      yield done(answer(thread, 'a1', 'x'));
      thread.status = { type: 'locked', reason: 'Done' };
    });
    const events = await ask(server, create());
    expect(outline(events).slice(3)).toEqual([
      'thread.item.done assistant_message',
      'thread.updated',
      'thread.updated',
    ]);
    expect(events.at(-1)).toMatchObject({ thread: { title: 'Topics', items: { data: [] } } });
    const threadId = threadIdOf(events);
    expect(await server.store.loadThread(threadId, reader)).not.toHaveProperty('items');
    const thread = await get(server, { type: 'threads.get_by_id', params: { thread_id: threadId } });
    expect(thread).toMatchObject({ title: 'Topics', status: { type: 'locked', reason: 'Done' } });
    expect(thread).toMatchObject({ items: { data: [{ type: 'user_message' }, { type: 'assistant_message' }] } });
  });

  test('a title set between two deltas is told at once', async () => {
    const server = new ScriptedServer(async function* ({ thread }) {
      yield added(answer(thread, 'a1'));
      thread.title = 'Now';
      yield delta('a1', 'x');
      yield done(answer(thread, 'a1', 'x'));
    });
    expect(outline(await ask(server, create())).slice(4)).toEqual([
      'thread.item.updated',
      'thread.updated',
      'thread.item.done assistant_message',
    ]);
  });

  test('the metadata of the application is saved and stays on the server', async () => {
    const server = new ScriptedServer(async function* ({ thread }) {
      thread.metadata['previous'] = 'resp_1';
      yield done(answer(thread, 'a1', 'x'));
    });
    const events = await ask(server, create());
    expect((await server.store.loadThread(threadIdOf(events), reader)).metadata).toEqual({ previous: 'resp_1' });
    expect(JSON.stringify(events)).not.toContain('resp_1');
  });

  test('a rename during the turn is not undone by other changes', async () => {
    const server = new ScriptedServer(silence);
    const { threadId } = await startThread(server);
    server.script = async function* ({ thread }) {
      await get(server, { type: 'threads.update', params: { thread_id: threadId, title: 'Renamed' } });
      thread.metadata['seen'] = true;
      yield done(answer(thread, 'a1', 'x'));
    };
    const events = await ask(server, addMessage(threadId));
    expect(events.at(-1)).toMatchObject({ type: 'thread.updated', thread: { title: 'Renamed' } });
    expect(await server.store.loadThread(threadId, reader)).toMatchObject({
      title: 'Renamed',
      metadata: { seen: true },
    });
  });
});

describe('errors of respond', () => {
  async function failWith(error: unknown) {
    const logger = recordingLogger();
    const server = new ScriptedServer(
      async function* ({ thread }) {
        thread.title = 'Kept';
        yield added(answer(thread, 'a1'));
        yield delta('a1', 'half');
        throw error;
      },
      { logger },
    );
    const events = await ask(server, create('Ask'), { requestId: 'request-1' });
    return { server, events, logger, items: await stored(server, threadIdOf(events)) };
  }

  test.each([
    [
      'a StreamError',
      new StreamError('rate_limited', { allowRetry: false }),
      { code: 'rate_limited', allow_retry: false },
    ],
    [
      'a CustomStreamError',
      new CustomStreamError('Out of credit'),
      { code: 'custom', message: 'Out of credit', allow_retry: false },
    ],
    [
      'an error that may be shown',
      new UnavailableError('database'),
      { code: 'custom', message: expect.stringContaining('database'), allow_retry: true },
    ],
  ])('%s is told as it says', async (_, error, expected) => {
    const { events } = await failWith(error);
    expect(events.filter((event) => event.type === 'error')).toEqual([{ type: 'error', ...expected }]);
  });

  test('anything else is told as a general error that can be retried, and logged with its cause', async () => {
    const error = new TypeError('password=hunter2', { cause: new RangeError('deep') });
    const { events, logger } = await failWith(error);
    expect(events.filter((event) => event.type === 'error')).toEqual([
      { type: 'error', code: 'stream.error', allow_retry: true },
    ]);
    expect(JSON.stringify(events)).not.toContain('hunter2');
    const line = logger.lines.find(({ level }) => level === 'error');
    expect(line?.fields).toMatchObject({ err: error, requestId: 'request-1', threadId: threadIdOf(events) });
  });

  test('what was answered before is kept, and so is the title', async () => {
    const { items, events, server } = await failWith(new TypeError('boom'));
    expect(items.map(textOf)).toEqual(['Ask', 'half']);
    expect(await server.store.loadThread(threadIdOf(events), reader)).toMatchObject({ title: 'Kept' });
  });

  test('respond throwing before its first event ends in an error event, and the next turn works', async () => {
    const server = new ScriptedServer(() => {
      throw new TypeError('boom');
    });
    const events = await ask(server, create());
    expect(outline(events).slice(2)).toEqual(['stream_options', 'error']);
    server.script = silence;
    await ask(server, addMessage(threadIdOf(events)));
  });

  test('a store that fails in mid-stream ends in an error event; what it acknowledged stays', async () => {
    const server = new ScriptedServer(async function* ({ thread }) {
      yield done(answer(thread, 'a1', 'stored'));
      server.store.addThreadItem = async () => {
        throw new UnavailableError('database');
      };
      yield done(answer(thread, 'a2', 'not stored'));
      yield done(answer(thread, 'a3', 'never reached'));
    });
    const events = await ask(server, create('Ask'));
    expect(outline(events).slice(3)).toEqual(['thread.item.done assistant_message', 'error']);
    expect((await stored(server, threadIdOf(events))).map(textOf)).toEqual(['Ask', 'stored']);
  });
});
