import type { ThreadItem, ThreadStreamEvent } from '@docent/protocol';
import type { Signal } from '@preact/signals-core';
import {
  beginTurn,
  type Conversation,
  endedInMidAnswer,
  type Failure,
  type OutgoingMessage,
  receive,
  settle,
  truncateAfter,
  withItems,
} from './conversation.js';
import { ChatKitError } from './errors.js';
import type { EmitChatEvent } from './events.js';
import type { StreamingBody, Transport } from './transport.js';

export interface TurnRequest {
  readonly body: StreamingBody;
  /** Shown at once, until the server acknowledges it. */
  readonly outgoing?: OutgoingMessage;
  /** A retry: the items after this one are gone from now on, and back if the server refuses. */
  readonly retryAfter?: string;
}

interface Turn extends TurnRequest {
  readonly controller: AbortController;
  readonly before: readonly ThreadItem[];
  threadId: string | null;
  readonly start: number;
  events: number;
  /** What its `error` event said, if there was one. */
  error: ChatKitError | null;
  /** The reader went elsewhere: the stream is read to its end, so that the server sees no cancel, and ignored. */
  detached: boolean;
  finish(error: ChatKitError | null): void;
}

export interface TurnsOptions {
  readonly transport: Transport;
  readonly conversation: Signal<Conversation>;
  readonly emit: EmitChatEvent;
  /** Offers a message that the server refused back to its writer; `true` if it was taken. */
  readonly takeBack: (message: OutgoingMessage) => boolean;
  /** Every event that changes a thread's title or status, also those of other threads. */
  readonly onThread: (event: Extract<ThreadStreamEvent, { type: 'thread.created' | 'thread.updated' }>) => void;
  /** A stream that was left has ended on the server. */
  readonly onDetachedEnd: (threadId: string | null) => void;
}

/** Runs turns, one at a time: a streaming request, its events, and a settled conversation after it on every path. */
export class Turns {
  readonly #options: TurnsOptions;
  #current: Turn | null = null;
  #ended: Promise<unknown> = Promise.resolve();

  constructor(options: TurnsOptions) {
    this.#options = options;
  }

  get running(): boolean {
    return this.#current !== null;
  }

  /** Settles once no turn is running. */
  get ended(): Promise<unknown> {
    return this.#ended;
  }

  /** Runs a turn to its end; the value is what went wrong, if anything did. */
  start(request: TurnRequest): Promise<ChatKitError | null> {
    const { conversation, emit } = this.#options;
    const ended = new Promise<ChatKitError | null>((finish) => {
      this.#current = {
        ...request,
        controller: new AbortController(),
        before: conversation.value.thread.items,
        threadId: conversation.value.threadId,
        start: performance.now(),
        events: 0,
        error: null,
        detached: false,
        finish,
      };
    });
    this.#ended = ended;
    const begun = beginTurn(conversation.value, request.outgoing ?? null);
    conversation.value = request.retryAfter === undefined ? begun : truncateAfter(begun, request.retryAfter);
    emit('response.start', null);
    if (this.#current !== null) void this.#run(this.#current);
    return ended;
  }

  /** Stops the answer. What was written stays. */
  stop(): void {
    this.#current?.controller.abort();
    if (this.#current !== null) this.#end(this.#current, null, 'cancel');
  }

  /** Leaves the running turn to itself, without cancelling it. */
  detach(): void {
    const turn = this.#current;
    if (turn === null) return;
    turn.detached = true;
    this.#end(turn, null, 'detach');
  }

  async #run(turn: Turn): Promise<void> {
    try {
      for await (const events of this.#options.transport.stream(turn.body, turn.controller.signal)) {
        for (const event of events) this.#receive(turn, event);
      }
      this.#end(turn, this.#brokeOff(turn), 'end');
    } catch (error) {
      this.#end(turn, ChatKitError.isInstance(error) ? error : unexpected(error), 'error');
    }
    if (turn.detached) this.#options.onDetachedEnd(turn.threadId);
  }

  #receive(turn: Turn, event: ThreadStreamEvent): void {
    const { conversation, emit } = this.#options;
    if (event.type === 'thread.created' || event.type === 'thread.updated') this.#options.onThread(event);
    if (event.type === 'thread.created') turn.threadId = event.thread.id;
    if (turn !== this.#current || turn.controller.signal.aborted) return;
    turn.events += 1;
    const before = conversation.value.threadId;
    try {
      conversation.value = receive(conversation.value, event);
    } catch (cause) {
      // The reader checks what it knows; this is the net under it: one bad event must not end the answer.
      emit('error', { error: new ChatKitError('stream_parse', 'An event could not be applied.', { cause }) });
      return;
    }
    const { threadId } = conversation.value;
    if (threadId !== before) emit('thread.change', { threadId });
    if (event.type === 'client_effect') emit('effect', { name: event.name, data: event.data });
    if (event.type === 'error') {
      turn.error = eventError(event, turn.body.type);
      conversation.value = { ...conversation.value, failure: { error: turn.error, canRetry: event.allow_retry } };
      emit('error', { error: turn.error });
    }
  }

  /** A stream that ended well can still have been cut: by a proxy, or a server that died politely. */
  #brokeOff(turn: Turn): ChatKitError | null {
    if (turn !== this.#current || turn.error !== null) return null;
    const { value } = this.#options.conversation;
    const expectsAnswer = turn.body.type !== 'threads.custom_action';
    if (!endedInMidAnswer(value) && (value.answered || !expectsAnswer)) return null;
    return new ChatKitError('network', 'The stream ended before the answer did.', {
      requestType: turn.body.type,
      cutOff: true,
    });
  }

  #end(turn: Turn, error: ChatKitError | null, reason: string): void {
    if (turn !== this.#current) return;
    const { conversation, emit } = this.#options;
    this.#current = null;
    const failure = error === null ? null : this.#failure(error);
    let next = settle(conversation.value, failure);
    if (error !== null && turn.retryAfter !== undefined && turn.events === 0) next = withItems(next, turn.before);
    conversation.value = next;
    emit('log', {
      name: 'stream.end',
      data: { reason, events: turn.events, ms: Math.round(performance.now() - turn.start) },
    });
    if (error !== null) emit('error', { error });
    emit('response.end', null);
    turn.finish(error ?? turn.error);
  }

  /** A refused message goes back to where it was written, if it can; else it stays in place with a way to send it. */
  #failure(error: ChatKitError): Failure {
    const { conversation } = this.#options;
    const { outgoing } = conversation.value;
    if (outgoing !== null && isRefusal(error) && this.#options.takeBack(outgoing)) {
      conversation.value = { ...conversation.value, outgoing: null };
      return { error, canRetry: false };
    }
    return { error, canRetry: error.status !== 400 && error.status !== 404 && error.status !== 413 };
  }
}

/** Whether the server said no before it took anything in. Any other failure may have happened half-way. */
function isRefusal(error: ChatKitError): boolean {
  const { status } = error;
  return status !== undefined && ((status >= 400 && status < 500) || status === 503);
}

function eventError(
  event: Extract<ThreadStreamEvent, { type: 'error' }>,
  requestType: StreamingBody['type'],
): ChatKitError {
  const shown = event.code === 'custom' && typeof event.message === 'string' && event.message !== '';
  return new ChatKitError('stream_error', `The turn ended with the error ${event.code}.`, {
    serverCode: event.code,
    requestType,
    allowRetry: event.allow_retry,
    ...(shown ? { serverMessage: event.message ?? '' } : {}),
  });
}

function unexpected(cause: unknown): ChatKitError {
  return new ChatKitError('network', 'Something unexpected ended the turn.', { cause });
}
