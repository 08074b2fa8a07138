import type { OwnerContext, Store } from '@docent/server';
import { deleteItem, deleteItemsAfter, loadItem, loadThreadItems, putItem } from './items.js';
import { ownerColumns } from './owner-columns.js';
import { createRunQuery } from './run-query.js';
import type { SqlPool } from './sql-client.js';
import { deleteThread, loadThread, loadThreads, saveThread, transferThreads } from './threads.js';

export interface PostgresStore<TContext> extends Store<TContext> {
  /**
   * Gives all threads of one owner to another, as when a guest signs up: they keep their order among the new owner's.
   * The caller answers for both being the same person. Returns the number of threads.
   */
  transferOwner(from: OwnerContext, to: OwnerContext): Promise<number>;
}

/**
 * A store in PostgreSQL (14 or newer) or PGlite, on any pool shaped like that of node-postgres; run `migrate(pool)`
 * first. Each call is one statement, and so happens wholly or not at all.
 */
export function createPostgresStore<TContext extends OwnerContext>(options: {
  readonly pool: SqlPool;
}): PostgresStore<TContext> {
  const run = createRunQuery(options.pool);
  return {
    loadThread: async (threadId, context) => loadThread(run, ownerColumns(context), threadId),
    saveThread: async (thread, context) => saveThread(run, ownerColumns(context), thread),
    loadThreads: async (page, context) => loadThreads(run, ownerColumns(context), page),
    deleteThread: async (threadId, context) => deleteThread(run, ownerColumns(context), threadId),
    loadThreadItems: async (threadId, page, context) => loadThreadItems(run, ownerColumns(context), threadId, page),
    addThreadItem: async (threadId, item, context) => putItem(run, ownerColumns(context), threadId, item),
    saveItem: async (threadId, item, context) => putItem(run, ownerColumns(context), threadId, item),
    loadItem: async (threadId, itemId, context) => loadItem(run, ownerColumns(context), threadId, itemId),
    deleteThreadItem: async (threadId, itemId, context) => deleteItem(run, ownerColumns(context), threadId, itemId),
    deleteItemsAfter: async (threadId, itemId, context) =>
      deleteItemsAfter(run, ownerColumns(context), threadId, itemId),
    transferOwner: async (from, to) => transferThreads(run, ownerColumns(from), ownerColumns(to)),
  };
}
