import type { ThreadInfo } from '@docent/protocol/thread-state';
import { type ReadonlySignal, signal } from '@preact/signals-core';
import { type ChatKitError, recode } from './errors.js';
import { readThreadPage } from './read-thread.js';
import type { Transport } from './transport.js';

/** The reader's threads, newest first, as far as they are loaded. */
export interface HistoryState {
  readonly status: 'idle' | 'loading' | 'ready' | 'failed';
  readonly threads: readonly ThreadInfo[];
  /** `null` when all threads are here. */
  readonly cursor: string | null;
  readonly more: 'idle' | 'loading' | 'failed';
}

const PAGE = 50;
const empty: HistoryState = { status: 'idle', threads: [], cursor: null, more: 'idle' };

export interface ThreadHistoryOptions {
  readonly transport: Transport;
  readonly onError: (error: ChatKitError) => void;
}

/** The list of threads: loaded when it is looked at, patched as things happen. */
export class ThreadHistory {
  readonly #options: ThreadHistoryOptions;
  readonly #state = signal(empty);
  #loading: AbortController | null = null;

  constructor(options: ThreadHistoryOptions) {
    this.#options = options;
  }

  get state(): ReadonlySignal<HistoryState> {
    return this.#state;
  }

  /** Loads the first page. What is known already stays on show meanwhile. */
  async refresh(): Promise<void> {
    this.#loading?.abort();
    const loading = new AbortController();
    this.#loading = loading;
    this.#patch({ status: this.#state.value.threads.length > 0 ? 'ready' : 'loading' });
    try {
      const page = await this.#load(null, loading.signal);
      this.#state.value = { status: 'ready', threads: page.data, cursor: page.after ?? null, more: 'idle' };
    } catch (error) {
      if (loading.signal.aborted) return;
      this.#patch({ status: this.#state.value.threads.length > 0 ? 'ready' : 'failed' });
      this.#options.onError(recode(error, 'history'));
    }
  }

  async loadMore(): Promise<void> {
    const { cursor, more, status } = this.#state.value;
    if (cursor === null || more === 'loading' || status !== 'ready') return;
    const loading = this.#loading ?? new AbortController();
    this.#patch({ more: 'loading' });
    try {
      const page = await this.#load(cursor, loading.signal);
      if (loading.signal.aborted) return;
      const known = new Set(this.#state.value.threads.map((thread) => thread.id));
      const added = page.data.filter((thread) => !known.has(thread.id));
      // A server that ignores cursors sends the same page again: that is the end of its list.
      const next = added.length === 0 ? null : (page.after ?? null);
      this.#patch({ threads: [...this.#state.value.threads, ...added], cursor: next, more: 'idle' });
    } catch (error) {
      if (loading.signal.aborted) return;
      this.#patch({ more: 'failed' });
      this.#options.onError(recode(error, 'history'));
    }
  }

  /** Shows the new title at once; takes it back and throws if the server refuses. */
  async rename(threadId: string, title: string): Promise<void> {
    const before = this.#find(threadId)?.title;
    this.#retitle(threadId, title);
    try {
      await this.#options.transport.json({ type: 'threads.update', params: { thread_id: threadId, title } });
    } catch (error) {
      this.#retitle(threadId, before);
      throw this.#report(error, threadId);
    }
  }

  /** Deletes a thread; it leaves the list once the server has confirmed. Throws if the server refuses. */
  async remove(threadId: string): Promise<void> {
    try {
      await this.#options.transport.json({ type: 'threads.delete', params: { thread_id: threadId } });
    } catch (error) {
      throw this.#report(error, threadId);
    }
    this.#patch({ threads: this.#state.value.threads.filter((thread) => thread.id !== threadId) });
  }

  /** A thread was created or changed: new ones come first, known ones keep their place. */
  put(thread: ThreadInfo): void {
    const { status, threads } = this.#state.value;
    if (status === 'idle') return;
    const known = threads.some((entry) => entry.id === thread.id);
    this.#patch({
      threads: known ? threads.map((entry) => (entry.id === thread.id ? thread : entry)) : [thread, ...threads],
    });
  }

  /** Forgets everything, for another server or reader. */
  reset(): void {
    this.abort();
    this.#state.value = empty;
  }

  abort(): void {
    this.#loading?.abort();
    this.#loading = null;
  }

  async #load(after: string | null, signal: AbortSignal) {
    const params = { limit: PAGE, order: 'desc' as const, ...(after === null ? {} : { after }) };
    return readThreadPage(await this.#options.transport.json({ type: 'threads.list', params }, signal));
  }

  #report(error: unknown, threadId: string): ChatKitError {
    const reported = recode(error, 'history', threadId);
    this.#options.onError(reported);
    return reported;
  }

  #find(threadId: string): ThreadInfo | undefined {
    return this.#state.value.threads.find((thread) => thread.id === threadId);
  }

  #retitle(threadId: string, title: string | null | undefined): void {
    const thread = this.#find(threadId);
    if (thread !== undefined) this.put({ ...thread, title });
  }

  #patch(change: Partial<HistoryState>): void {
    this.#state.value = { ...this.#state.value, ...change };
  }
}
