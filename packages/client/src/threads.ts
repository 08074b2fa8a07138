import type { Signal } from '@preact/signals-core';
import { type Conversation, newConversation } from './conversation.js';
import { aborted, recode } from './errors.js';
import type { EmitChatEvent } from './events.js';
import { type LoadedThread, loadItemsBefore, loadThread, reconcile } from './load-thread.js';
import type { Transport } from './transport.js';
import type { Turns } from './turns.js';

export interface ThreadsOptions {
  readonly transport: Transport;
  readonly conversation: Signal<Conversation>;
  readonly turns: Turns;
  readonly emit: EmitChatEvent;
}

/**
 * Which thread is active, and what is loaded of it. Every switch gets a new token (an `AbortController`); what arrives
 * under an older token is dropped, so a slow answer never lands in the thread that was opened after it.
 */
export class Threads {
  readonly #options: ThreadsOptions;
  #token = new AbortController();

  constructor(options: ThreadsOptions) {
    this.#options = options;
  }

  /** Makes a thread (or, with `null`, a new draft) the active one. Rejects if loading fails or is superseded. */
  async open(threadId: string | null): Promise<void> {
    const { conversation, emit } = this.#options;
    const token = this.#renew();
    const previous = conversation.value.threadId;
    conversation.value = newConversation(threadId);
    if (previous !== threadId) emit('thread.change', { threadId });
    if (threadId === null || token.signal.aborted) return;
    emit('log', { name: 'thread.open', data: { threadId } });
    emit('thread.load.start', { threadId });
    try {
      this.#show(await loadThread(this.#options.transport, threadId, token.signal), token);
    } catch (error) {
      throw this.#fail(error, token, threadId);
    } finally {
      emit('thread.load.end', { threadId });
    }
  }

  /** Loads the page before the oldest item, if there is one. */
  async loadOlder(): Promise<void> {
    const { conversation, transport, emit } = this.#options;
    const { threadId, older } = conversation.value;
    if (threadId === null || older.cursor === null || older.status === 'loading') return;
    const token = this.#token;
    conversation.value = { ...conversation.value, older: { ...older, status: 'loading' } };
    try {
      const page = await loadItemsBefore(transport, threadId, older.cursor, token.signal);
      if (token.signal.aborted) return;
      const { value } = conversation;
      const known = new Set(value.thread.items.map((item) => item.id));
      const items = [...page.items.filter((item) => !known.has(item.id)), ...value.thread.items];
      conversation.value = {
        ...value,
        thread: { ...value.thread, items },
        older: { cursor: page.olderCursor, status: 'idle' },
      };
    } catch (error) {
      if (token.signal.aborted) return;
      conversation.value = { ...conversation.value, older: { ...older, status: 'failed' } };
      emit('error', { error: recode(error, 'thread_load', threadId) });
    }
  }

  /** Reads the active thread again and lays it over what is shown. Waits for a running answer first. */
  async fetchUpdates(): Promise<void> {
    const { conversation, transport, turns, emit } = this.#options;
    const token = this.#token;
    while (turns.running) await turns.ended;
    const { threadId, load } = conversation.value;
    if (threadId === null || load === 'loading' || token.signal.aborted) return;
    try {
      const loaded = await loadThread(transport, threadId, token.signal);
      if (token.signal.aborted) return;
      // An answer has begun meanwhile: what was read is older than what is shown.
      if (turns.running) return await this.fetchUpdates();
      const { value } = conversation;
      const items = reconcile(value.thread.items, loaded);
      const thread = { ...value.thread, thread: loaded.info, items };
      const kept = items.length > loaded.items.length;
      const older = kept ? value.older : { cursor: loaded.olderCursor, status: 'idle' as const };
      conversation.value = { ...value, thread, older, load: 'ready' };
    } catch (error) {
      if (token.signal.aborted) return;
      const failure = recode(error, 'thread_load', threadId);
      emit('error', { error: failure });
      throw failure;
    }
  }

  /** Drops what is being loaded. */
  abort(): void {
    this.#renew();
  }

  #renew(): AbortController {
    this.#token.abort();
    this.#token = new AbortController();
    return this.#token;
  }

  #show(loaded: LoadedThread, token: AbortController): void {
    if (token.signal.aborted) throw aborted('Loading the thread');
    const { conversation } = this.#options;
    const { value } = conversation;
    conversation.value = {
      ...value,
      thread: { ...value.thread, thread: loaded.info, items: loaded.items },
      load: 'ready',
      older: { cursor: loaded.olderCursor, status: 'idle' },
    };
  }

  #fail(error: unknown, token: AbortController, threadId: string) {
    if (token.signal.aborted) return aborted('Loading the thread');
    const failure = recode(error, 'thread_load', threadId);
    const { conversation, emit } = this.#options;
    conversation.value = { ...conversation.value, load: 'failed', failure: { error: failure, canRetry: true } };
    emit('error', { error: failure });
    return failure;
  }
}
