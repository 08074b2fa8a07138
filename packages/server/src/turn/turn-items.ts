import { applyItemUpdate, type ItemUpdate, isHiddenItem, type ThreadItem } from '@docent/protocol';
import type { Store } from '../store.js';
import { isBlankAnswer } from './partial-answers.js';
import { utcTime } from './utc-time.js';

interface PendingItem {
  item: ThreadItem;
  /** Whether it was stored unfinished, to keep its place before an item that was finished earlier. */
  placed: boolean;
}

/**
 * The items of one turn: stores them as they are finished, and knows those that are not. An item's time and place are
 * those of its first event, so that a stored thread reads as it was streamed.
 */
export class TurnItems<TContext> {
  readonly #store: Store<TContext>;
  readonly #threadId: string;
  readonly #context: TContext;
  readonly #pending = new Map<string, PendingItem>();
  readonly #createdAt = new Map<string, string>();
  readonly #hidden = new Set<string>();

  constructor(store: Store<TContext>, threadId: string, context: TContext) {
    this.#store = store;
    this.#threadId = threadId;
    this.#context = context;
  }

  /** The items that were added and are not done, as far as they have come. */
  get pending(): ThreadItem[] {
    return [...this.#pending.values()].map(({ item }) => item);
  }

  isHidden(itemId: string): boolean {
    return this.#hidden.has(itemId);
  }

  /** @returns the item as it is to be shown */
  add(item: ThreadItem): ThreadItem {
    const added = this.#timed(item);
    // A copy: the caller may go on building its item.
    if (!this.isHidden(item.id)) this.#pending.set(item.id, { item: structuredClone(added), placed: false });
    return added;
  }

  update(itemId: string, update: ItemUpdate): void {
    const pending = this.#pending.get(itemId);
    if (pending !== undefined) pending.item = applyItemUpdate(pending.item, update);
  }

  /** Stores a finished item. It counts as pending until it is stored. @returns the item as it is to be shown */
  async done(item: ThreadItem): Promise<ThreadItem> {
    const finished = this.#timed(item);
    const pending = this.#pending.get(item.id);
    if (pending !== undefined) pending.item = finished;
    await this.#placeThoseBefore(item.id);
    await this.#store.addThreadItem(this.#threadId, finished, this.#context);
    this.#pending.delete(item.id);
    return finished;
  }

  /** Stores an item in place of an earlier one, of this turn or another. @returns the item as it is to be shown */
  async replace(item: ThreadItem): Promise<ThreadItem> {
    const replaced = this.#timed(item);
    await this.#placeThoseBefore(item.id);
    await this.#store.saveItem(this.#threadId, replaced, this.#context);
    this.#pending.delete(item.id);
    return replaced;
  }

  async remove(itemId: string): Promise<void> {
    this.#pending.delete(itemId);
    await this.#store.deleteThreadItem(this.#threadId, itemId, this.#context);
  }

  /** Takes back what was stored unfinished and has nothing in it to keep: such an item would look alive for ever. */
  async removeUnfinished(): Promise<void> {
    for (const { item, placed } of this.#pending.values()) {
      const kept = item.type === 'assistant_message' && !isBlankAnswer(item);
      if (placed && !kept) await this.#store.deleteThreadItem(this.#threadId, item.id, this.#context);
    }
  }

  /** Gives the items that were added before this one their places, if they are still being written. */
  async #placeThoseBefore(itemId: string): Promise<void> {
    for (const [id, pending] of this.#pending) {
      if (id === itemId) return;
      if (pending.placed) continue;
      pending.placed = true;
      await this.#store.addThreadItem(this.#threadId, pending.item, this.#context);
    }
  }

  #timed(item: ThreadItem): ThreadItem {
    if (isHiddenItem(item)) this.#hidden.add(item.id);
    const time = this.#createdAt.get(item.id) ?? utcTime(item.created_at);
    this.#createdAt.set(item.id, time);
    return item.created_at === time ? item : { ...item, created_at: time };
  }
}
