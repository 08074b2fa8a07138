import { SSE_HEARTBEAT, type ThreadStreamEvent } from '@docent/protocol';
import { describe, expect, test } from 'vitest';
import { type EventStreamOptions, eventStream } from './event-stream.js';

const options: EventStreamOptions = {
  heartbeatMs: 60_000,
  onCancel: () => {},
  onError: () => ({ type: 'error', code: 'stream.error', allow_retry: true }),
};

function progress(text: string): ThreadStreamEvent {
  return { type: 'progress_update', text };
}

async function chunksOf(stream: ReadableStream<Uint8Array>): Promise<string[]> {
  const chunks: string[] = [];
  for await (const chunk of stream as unknown as AsyncIterable<Uint8Array>)
    chunks.push(new TextDecoder().decode(chunk));
  return chunks;
}

describe('chunks', () => {
  test('events that are ready at once go out together, in order and whole', async () => {
    const stream = eventStream(
      (async function* () {
        for (let n = 0; n < 1000; n += 1) yield progress(`event ${n}`);
      })(),
      options,
    );
    const chunks = await chunksOf(stream);
    expect(chunks.length).toBeLessThan(10);
    const frames = chunks.join('').trimEnd().split('\n\n');
    expect(frames).toEqual(
      Array.from({ length: 1000 }, (_, n) => `data: {"type":"progress_update","text":"event ${n}"}`),
    );
  });

  test('an event goes out though no other follows', async () => {
    const stream = eventStream(
      (async function* () {
        yield progress('first');
        await new Promise((resolve) => setTimeout(resolve, 1));
        yield progress('soon after');
        await new Promise(() => {});
      })(),
      options,
    );
    const reader = stream.getReader();
    expect(new TextDecoder().decode((await reader.read()).value)).toContain('first');
    expect(new TextDecoder().decode((await reader.read()).value)).toContain('soon after');
    void reader.cancel();
  });
});

describe('a slow reader', () => {
  test('stops the events from being made, until it reads on', async () => {
    let made = 0;
    const text = 'x'.repeat(1000);
    const stream = eventStream(
      (async function* () {
        for (; made < 1000; made += 1) yield progress(text);
      })(),
      options,
    );
    await new Promise((resolve) => setTimeout(resolve, 50));
    const reader = stream.getReader();
    const before = made;
    expect(before).toBeLessThan(200);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(made).toBe(before);
    while (!(await reader.read()).done);
    expect(made).toBe(1000);
  });

  test('that goes away while it is behind is noticed', async () => {
    let closed = false;
    let cancelled = false;
    const endless = (async function* () {
      try {
        for (;;) yield progress('x'.repeat(1000));
      } finally {
        closed = true;
      }
    })();
    const stream = eventStream(endless, {
      ...options,
      onCancel: () => {
        cancelled = true;
      },
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    await stream.cancel();
    expect({ closed, cancelled }).toEqual({ closed: true, cancelled: true });
  });

  test('events without a pause do not keep the process from other work', async () => {
    const endless = (async function* () {
      for (;;) yield progress('x');
    })();
    const reader = eventStream(endless, options).getReader();
    let reading = true;
    setTimeout(() => {
      reading = false;
    }, 20);
    while (reading) await reader.read();
    await reader.cancel();
  });
});

describe('the end', () => {
  test('comes with the last event, without waiting for a timer', async () => {
    const stream = eventStream(
      (async function* () {
        yield progress('only');
      })(),
      options,
    );
    expect(await chunksOf(stream)).toEqual(['data: {"type":"progress_update","text":"only"}\n\n']);
  });

  test('is an error event if making the events throws', async () => {
    const failing = (async function* (): AsyncGenerator<ThreadStreamEvent> {
      yield progress('one');
      throw new TypeError('boom');
    })();
    expect((await chunksOf(eventStream(failing, options))).join('')).toContain('"type":"error"');
  });
});

test('a heartbeat comes in the silence of a stream', async () => {
  const silent = (async function* (): AsyncGenerator<ThreadStreamEvent> {
    await new Promise(() => {});
    yield progress('never');
  })();
  const reader = eventStream(silent, { ...options, heartbeatMs: 5 }).getReader();
  const { value } = await reader.read();
  expect(new TextDecoder().decode(value)).toBe(SSE_HEARTBEAT);
  void reader.cancel();
});
