import type { Order, Page, ThreadItem, ThreadMetadata } from '@docent/protocol';

/** A page to load: at most `limit` entries (≥ 1) in `order`, those that come after the cursor `after`. */
export interface PageRequest {
  readonly limit: number;
  readonly order: Order;
  /** The `after` of the page before. */
  readonly after?: string | null | undefined;
}

export interface ItemPageRequest extends PageRequest {
  /** Also load items that are for the model only. Left out, they do not count towards `limit`. Default `false`. */
  readonly includeHidden?: boolean;
}

/**
 * Where threads and their items live. `describeStore` of `@docent/server/testing` is this contract as tests.
 *
 * - **Ownership.** Every call is scoped to the owner in `context`. Another owner's thread behaves in every method as
 *   one that was never there, and saving under its id is refused with `NotFoundError`.
 * - **Order.** Threads are in the order of their first save, items in the order of `addThreadItem`, per thread. A clock
 *   never decides. `saveItem` and `saveThread` keep the position and the `created_at` of the first save.
 * - **Cursors.** A cursor is the id of the last entry of a page and stays valid while that entry exists. An unknown
 *   cursor is `ChatKitError('invalid_cursor')`, never the first page again. `has_more` is exact: `true` means that the
 *   next page has at least one entry. `after` is set when `has_more` is.
 * - **Atomicity.** Each call happens wholly or not at all, and a promise that resolves means that it is stored.
 * - **Copies.** What is returned is the caller's own; changing it does not change the store.
 * - **Faults.** A store that cannot be reached throws `UnavailableError`.
 */
export interface Store<TContext> {
  /** @throws {NotFoundError} */
  loadThread(threadId: string, context: TContext): Promise<ThreadMetadata>;

  /** Creates the thread or replaces its fields; items are not touched. @throws {NotFoundError} if it is another's. */
  saveThread(thread: ThreadMetadata, context: TContext): Promise<void>;

  /** The owner's threads. */
  loadThreads(page: PageRequest, context: TContext): Promise<Page<ThreadMetadata>>;

  /** Deletes a thread with all its items; nothing happens if it is not there. */
  deleteThread(threadId: string, context: TContext): Promise<void>;

  /** @throws {NotFoundError} if the thread is not there. */
  loadThreadItems(threadId: string, page: ItemPageRequest, context: TContext): Promise<Page<ThreadItem>>;

  /**
   * Appends an item. Adding an id again replaces that item where it stands, so that a repeated call does no harm.
   * @throws {NotFoundError} if the thread is not there.
   */
  addThreadItem(threadId: string, item: ThreadItem, context: TContext): Promise<void>;

  /** Replaces an item where it stands, or appends it if it is new. @throws {NotFoundError} as `addThreadItem`. */
  saveItem(threadId: string, item: ThreadItem, context: TContext): Promise<void>;

  /** @throws {NotFoundError} if the thread or the item is not there. */
  loadItem(threadId: string, itemId: string, context: TContext): Promise<ThreadItem>;

  /** Deletes one item; nothing happens if it is not there. */
  deleteThreadItem(threadId: string, itemId: string, context: TContext): Promise<void>;

  /** Deletes all items after this one, in one step. @throws {NotFoundError} if the thread or the item is not there. */
  deleteItemsAfter(threadId: string, itemId: string, context: TContext): Promise<void>;
}
