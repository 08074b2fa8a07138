import { SseDecoder, type SseFrame } from '@docent/protocol/sse';
import { parseJson } from './json.js';

/** Not JSON: the frame is skipped, and the caller may want to say so. */
export const UNREADABLE = Symbol('unreadable frame');

/**
 * The JSON values of a streamed answer, in order, a batch for every chunk that arrives. Ends when the stream ends or
 * `signal` aborts, even if the `fetch` in use never heard of signals; throws what the stream throws.
 */
export async function* readStream(
  body: ReadableStream<Uint8Array>,
  signal: AbortSignal,
): AsyncGenerator<readonly unknown[], void, undefined> {
  const reader = body.getReader();
  const cancel = () => void reader.cancel().catch(() => undefined);
  signal.addEventListener('abort', cancel, { once: true });
  const decoder = new SseDecoder();
  try {
    if (signal.aborted) return;
    for (;;) {
      const { done, value } = await reader.read();
      if (signal.aborted) return;
      const values = read(done ? decoder.end() : decoder.push(value), done);
      if (values.length > 0) yield values;
      if (done) return;
    }
  } finally {
    signal.removeEventListener('abort', cancel);
    cancel();
  }
}

function read(frames: readonly SseFrame[], atEnd: boolean): unknown[] {
  const values: unknown[] = [];
  for (const { data } of frames) {
    if (data === '[DONE]' || data === '') continue;
    const value = parseJson(data);
    if (value !== undefined) values.push(value);
    // What is left over when a stream is cut in mid-frame is not the server's mistake.
    else if (!atEnd) values.push(UNREADABLE);
  }
  return values;
}
