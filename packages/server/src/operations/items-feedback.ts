import type { RequestOf } from '@docent/protocol';
import type { OperationResult, OperationScope } from './operation.js';

/** Hands on the reader's verdict on items of one of their threads. */
export async function giveFeedback<TContext>(
  { thread_id: threadId, item_ids: itemIds, kind }: RequestOf<'items.feedback'>['params'],
  { server, context }: OperationScope<TContext>,
): Promise<OperationResult> {
  await server.store.loadThread(threadId, context);
  await server.addFeedback(threadId, itemIds, kind, context);
  return { type: 'json', body: {} };
}
