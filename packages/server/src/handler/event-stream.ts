import { SSE_HEARTBEAT, type ThreadStreamEvent } from '@docent/protocol';
import { nextTask } from '../next-task.js';
import { wireEvent } from '../wire/wire-json.js';

export interface EventStreamOptions {
  /** A comment is sent every so many milliseconds, so that no proxy takes the stream for dead. */
  readonly heartbeatMs: number;
  /** The reader has gone: whatever makes the events has to stop now. */
  readonly onCancel: () => void;
  /** The last event, if making the events throws. */
  readonly onError: (error: unknown) => ThreadStreamEvent;
}

/** So much text, in characters, is put together at most before it is handed on. */
const CHUNK_CHARACTERS = 16 * 1024;

/** So many bytes wait for a slow reader at most; then no more events are asked for until it has read on. */
const WAITING_BYTES = 64 * 1024;

/**
 * Within so many milliseconds after a chunk no other is sent: what comes meanwhile goes out together. No reader sees the
 * difference, and with many streams most of the work is in handing chunks to sockets.
 */
const BURST_MS = 5;

/**
 * Events as a `text/event-stream`. Events that come in quick succession go out as one chunk, and none are asked for
 * while the reader is behind.
 */
export function eventStream(
  events: AsyncIterable<ThreadStreamEvent>,
  options: EventStreamOptions,
): ReadableStream<Uint8Array> {
  const source = new EventStreamSource(events[Symbol.asyncIterator](), options);
  return new ReadableStream(source, { highWaterMark: WAITING_BYTES, size: (chunk) => chunk.byteLength });
}

const encoder = new TextEncoder();

class EventStreamSource implements UnderlyingDefaultSource<Uint8Array> {
  readonly #events: AsyncIterator<ThreadStreamEvent>;
  readonly #options: EventStreamOptions;
  #controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  #text = '';
  #flushPlanned = false;
  /** When the last chunk was handed on that had been waited for; before the first event, `undefined`. */
  #flushedAt: number | undefined;
  #resume: (() => void) | undefined;
  #heartbeat: ReturnType<typeof setInterval> | undefined;

  constructor(events: AsyncIterator<ThreadStreamEvent>, options: EventStreamOptions) {
    this.#events = events;
    this.#options = options;
  }

  start(controller: ReadableStreamDefaultController<Uint8Array>): void {
    this.#controller = controller;
    this.#heartbeat = setInterval(() => this.#beat(), this.#options.heartbeatMs);
    void this.#run();
  }

  /** The reader has taken something: there is room again. */
  pull(): void {
    this.#resume?.();
  }

  async cancel(): Promise<void> {
    this.#controller = undefined;
    clearInterval(this.#heartbeat);
    this.#options.onCancel();
    this.#resume?.();
    await this.#events.return?.();
  }

  async #run(): Promise<void> {
    try {
      for (;;) {
        const { done, value } = await this.#events.next();
        if (done === true || this.#controller === undefined) break;
        this.#write(wireEvent(value));
        if (this.#text.length >= CHUNK_CHARACTERS) await this.#handOn();
      }
    } catch (error) {
      this.#write(wireEvent(this.#options.onError(error)));
    }
    clearInterval(this.#heartbeat);
    this.#flush();
    this.#controller?.close();
    this.#controller = undefined;
  }

  #write(frame: string): void {
    this.#text += frame;
    if (this.#flushPlanned) return;
    if (this.#flushedAt === undefined) {
      // The first event is what the reader waits for: it goes at once, and starts no pause.
      this.#flush();
      this.#flushedAt = Number.NEGATIVE_INFINITY;
      return;
    }
    this.#flushPlanned = true;
    const wait = this.#flushedAt + BURST_MS - performance.now();
    if (wait <= 0) nextTask(this.#plannedFlush);
    else setTimeout(this.#plannedFlush, wait);
  }

  readonly #plannedFlush = () => {
    this.#flushPlanned = false;
    this.#flushedAt = performance.now();
    this.#flush();
  };

  #flush(): void {
    if (this.#text === '') return;
    this.#controller?.enqueue(encoder.encode(this.#text));
    this.#text = '';
  }

  /** Lets the socket be written to, even if events come without a pause, and waits for a reader who is behind. */
  async #handOn(): Promise<void> {
    this.#flush();
    await new Promise<void>(nextTask);
    while (this.#isFull()) {
      await new Promise<void>((resolve) => {
        this.#resume = resolve;
      });
    }
  }

  #isFull(): boolean {
    return this.#controller !== undefined && (this.#controller.desiredSize ?? 0) <= 0;
  }

  #beat(): void {
    if (!this.#isFull()) this.#write(SSE_HEARTBEAT);
  }
}
