import { setTimeout as sleep } from 'node:timers/promises';
import type { ThreadStreamEvent } from '@docent/protocol';
import { describe, expect, test } from 'vitest';
import { addMessage, ask, create, open, startThread, stored, threadIdOf } from '../../test-support/conversation.js';
import { added, answer, delta, done, hidden, outline, textOf, workflow } from '../../test-support/events.js';
import { type Script, ScriptedServer, silence } from '../../test-support/scripted-server.js';

/** Some milliseconds at rest; this much on a busy machine. Without the signal it would be for ever. */
const AT_ONCE_MS = 500;

/** Answers in part, then waits for a model that never says another word, without listening to the signal. */
function stuckAfter(text: string, onSignal: () => void = () => {}): Script {
  return async function* ({ thread, run }) {
    run.signal.addEventListener('abort', onSignal);
    yield added(answer(thread, 'a1'));
    yield delta('a1', text);
    await new Promise(() => {});
  };
}

/** Reads until this event has come. */
async function readUntil(events: AsyncIterator<ThreadStreamEvent>, type: ThreadStreamEvent['type']) {
  const read: ThreadStreamEvent[] = [];
  while (read.at(-1)?.type !== type) {
    const { done: over, value } = await events.next();
    if (over === true) expect.fail(`the stream ended before ${type}`);
    read.push(value);
  }
  return read;
}

describe('the reader goes while respond waits for its model', () => {
  test('by the signal: respond hears of it at once, the partial answer is saved, no note to the model (A3)', async () => {
    const reader = new AbortController();
    let heardAfter = Number.NaN;
    let abortedAt = 0;
    const server = new ScriptedServer(
      stuckAfter('half', () => {
        heardAfter = performance.now() - abortedAt;
      }),
    );
    const events = await open(server, create('Ask'), { signal: reader.signal });
    const read = await readUntil(events, 'thread.item.updated');
    const waiting = events.next();
    abortedAt = performance.now();
    reader.abort();
    expect(await waiting).toEqual({ done: true, value: undefined });
    expect(heardAfter).toBeLessThan(AT_ONCE_MS);
    expect(performance.now() - abortedAt).toBeLessThan(AT_ONCE_MS);
    expect((await stored(server, threadIdOf(read))).map(textOf)).toEqual(['Ask', 'half']);
  });

  test('by closing the iteration, which is how a ReadableStream is cancelled (A4)', async () => {
    let heard = false;
    const server = new ScriptedServer(
      stuckAfter('half', () => {
        heard = true;
      }),
    );
    const events = await open(server, create('Ask'));
    const read = await readUntil(events, 'thread.item.updated');
    const waiting = events.next();
    await events.return?.();
    expect(heard).toBe(true);
    expect(await waiting).toMatchObject({ done: true });
    expect((await stored(server, threadIdOf(read))).map(textOf)).toEqual(['Ask', 'half']);
  });

  test('closing between two events saves the partial answer too, and a title that was just set', async () => {
    const server = new ScriptedServer(async function* ({ thread }) {
      yield added(answer(thread, 'a1'));
      thread.title = 'Kept';
      yield delta('a1', 'half');
      yield delta('a1', ' more');
    });
    const events = await open(server, create('Ask'));
    const read = await readUntil(events, 'thread.item.updated');
    await events.return?.();
    const threadId = threadIdOf(read);
    expect((await stored(server, threadId)).map(textOf)).toEqual(['Ask', 'half']);
    expect(await server.store.loadThread(threadId, { userId: 'reader' })).toMatchObject({ title: 'Kept' });
  });

  test('the thread is free for the next turn at once', async () => {
    const server = new ScriptedServer(stuckAfter('half'));
    const events = await open(server, create());
    const threadId = threadIdOf(await readUntil(events, 'thread.item.updated'));
    await events.return?.();
    server.script = silence;
    await ask(server, addMessage(threadId));
  });

  test('a next turn that comes before the news of the closed connection waits for it', async () => {
    const reader = new AbortController();
    const server = new ScriptedServer(stuckAfter('half'));
    const events = await open(server, create('Ask'), { signal: reader.signal });
    const threadId = threadIdOf(await readUntil(events, 'thread.item.updated'));
    server.script = silence;
    const next = ask(server, addMessage(threadId, 'Go on'));
    await sleep(20);
    reader.abort();
    await next;
    expect((await stored(server, threadId)).map(textOf)).toEqual(['Ask', 'half', 'Go on']);
  });
});

describe('what is kept of a turn that was cut off', () => {
  test('unless it is blank, and no unfinished widgets or workflows', async () => {
    const server = new ScriptedServer(async function* ({ thread }) {
      yield done(answer(thread, 'a1', 'whole'));
      yield added(workflow(thread, 'w1'));
      yield added(answer(thread, 'a2'));
      yield delta('a2', '  \n');
      yield added(answer(thread, 'a3'));
      yield delta('a3', 'half');
      yield done(hidden(thread, 'h1'));
      await new Promise(() => {});
    });
    const events = await open(server, create());
    const threadId = threadIdOf(await readUntil(events, 'stream_options'));
    for (let shown = 0; shown < 6; shown += 1) await events.next();
    const waiting = events.next();
    await sleep(10);
    await events.return?.();
    await waiting;
    expect((await stored(server, threadId)).map((item) => item.id).slice(1)).toEqual(['a1', 'a3', 'h1']);
  });

  test('handleStreamCancelled decides, with the items as far as they came', async () => {
    const seen: unknown[] = [];
    class Careful extends ScriptedServer {
      override async handleStreamCancelled(...[, pending]: Parameters<ScriptedServer['handleStreamCancelled']>) {
        seen.push(...pending.map(textOf));
      }
    }
    const server = new Careful(stuckAfter('half'));
    const events = await open(server, create('Ask'));
    const threadId = threadIdOf(await readUntil(events, 'thread.item.updated'));
    await events.return?.();
    await events.return?.();
    expect(seen).toEqual(['half']);
    expect((await stored(server, threadId)).map(textOf)).toEqual(['Ask']);
  });

  test('a turn that nobody ever read sets its thread free when it is closed', async () => {
    const server = new ScriptedServer(silence);
    const { threadId } = await startThread(server);
    const reader = new AbortController();
    await (await open(server, addMessage(threadId, 'one'))).return?.();
    await open(server, addMessage(threadId, 'two'), { signal: reader.signal });
    reader.abort();
    expect(outline(await ask(server, addMessage(threadId, 'three')))).toContain('stream_options');
  });

  test('a request that was given up before anything was stored stores nothing', async () => {
    const server = new ScriptedServer(silence);
    const { threadId } = await startThread(server);
    await expect(open(server, addMessage(threadId), { signal: AbortSignal.abort() })).rejects.toThrow();
    expect(await stored(server, threadId)).toHaveLength(1);
    await ask(server, addMessage(threadId));
  });
});
