import { isHiddenItem, type Page, type ThreadItem, type ThreadMetadata } from '@docent/protocol';
import { type ItemPageRequest, NotFoundError, type OwnerContext, type PageRequest, type Store } from '@docent/server';
import { copy } from './copy.js';
import { OrderedMap } from './ordered-map.js';
import { pageOf } from './page-of.js';

interface StoredThread {
  readonly id: string;
  metadata: ThreadMetadata;
  readonly items: OrderedMap<ThreadItem>;
}

/** A store in the memory of this process, for tests and first steps: everything is gone when the process ends. */
export function createMemoryStore<TContext extends OwnerContext>(): Store<TContext> {
  return new MemoryStore<TContext>();
}

class MemoryStore<TContext extends OwnerContext> implements Store<TContext> {
  readonly #threadsOfOwners = new Map<string, OrderedMap<StoredThread>>();
  /** Thread id to owner: an id that one owner has is not free for another. */
  readonly #owners = new Map<string, string>();

  async loadThread(threadId: string, context: TContext): Promise<ThreadMetadata> {
    return copy(this.#thread(threadId, context).metadata);
  }

  async saveThread(thread: ThreadMetadata, context: TContext): Promise<void> {
    const owner = ownerKey(context);
    if ((this.#owners.get(thread.id) ?? owner) !== owner) throw new NotFoundError('thread');
    const threads = this.#threadsOfOwners.get(owner) ?? new OrderedMap<StoredThread>();
    const present = threads.get(thread.id);
    if (present === undefined) {
      threads.set(thread.id, { id: thread.id, metadata: copy(thread), items: new OrderedMap() });
      this.#threadsOfOwners.set(owner, threads);
      this.#owners.set(thread.id, owner);
    } else {
      present.metadata = { ...copy(thread), created_at: present.metadata.created_at };
    }
  }

  async loadThreads(page: PageRequest, context: TContext): Promise<Page<ThreadMetadata>> {
    const threads = this.#threadsOfOwners.get(ownerKey(context)) ?? new OrderedMap<StoredThread>();
    const { data, ...rest } = pageOf(threads, page, () => true);
    return { data: data.map((thread) => copy(thread.metadata)), ...rest };
  }

  async deleteThread(threadId: string, context: TContext): Promise<void> {
    const owner = ownerKey(context);
    if (this.#owners.get(threadId) !== owner) return;
    this.#threadsOfOwners.get(owner)?.delete(threadId);
    this.#owners.delete(threadId);
  }

  async loadThreadItems(threadId: string, page: ItemPageRequest, context: TContext): Promise<Page<ThreadItem>> {
    const { items } = this.#thread(threadId, context);
    const { data, ...rest } = pageOf(items, page, (item) => page.includeHidden === true || !isHiddenItem(item));
    return { data: data.map(copy), ...rest };
  }

  addThreadItem(threadId: string, item: ThreadItem, context: TContext): Promise<void> {
    return this.saveItem(threadId, item, context);
  }

  async saveItem(threadId: string, item: ThreadItem, context: TContext): Promise<void> {
    const { items } = this.#thread(threadId, context);
    const present = items.get(item.id);
    items.set(item.id, present === undefined ? copy(item) : { ...copy(item), created_at: present.created_at });
  }

  async loadItem(threadId: string, itemId: string, context: TContext): Promise<ThreadItem> {
    const item = this.#thread(threadId, context).items.get(itemId);
    if (item === undefined) throw new NotFoundError('item');
    return copy(item);
  }

  async deleteThreadItem(threadId: string, itemId: string, context: TContext): Promise<void> {
    if (this.#owners.get(threadId) !== ownerKey(context)) return;
    this.#thread(threadId, context).items.delete(itemId);
  }

  async deleteItemsAfter(threadId: string, itemId: string, context: TContext): Promise<void> {
    const { items } = this.#thread(threadId, context);
    if (items.indexOf(itemId) === undefined) throw new NotFoundError('item');
    items.deleteAfter(itemId);
  }

  #thread(threadId: string, context: TContext): StoredThread {
    const thread = this.#threadsOfOwners.get(ownerKey(context))?.get(threadId);
    if (thread === undefined) throw new NotFoundError('thread');
    return thread;
  }
}

/** A user of an organization is another owner than the same user of another organization, or of none. */
function ownerKey(context: OwnerContext): string {
  return JSON.stringify([context.userId, context.organizationId ?? null]);
}
