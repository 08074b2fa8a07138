import type { RequestOf } from '@docent/protocol';
import { threadResponse } from '../wire/thread-response.js';
import type { OperationResult, OperationScope } from './operation.js';
import { DEFAULT_PAGE_SIZE } from './page-request.js';

/** A thread with its oldest items, which is what clients of the protocol expect; `items.list` gives the newest. */
export async function getThread<TContext>(
  { thread_id: threadId }: RequestOf<'threads.get_by_id'>['params'],
  { server, context }: OperationScope<TContext>,
): Promise<OperationResult> {
  const thread = await server.store.loadThread(threadId, context);
  const items = await server.store.loadThreadItems(threadId, { limit: DEFAULT_PAGE_SIZE, order: 'asc' }, context);
  return { type: 'json', body: threadResponse(thread, items) };
}
