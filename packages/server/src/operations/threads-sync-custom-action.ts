import type { RequestOf } from '@docent/protocol';
import { itemResponse } from '../wire/item-response.js';
import type { OperationResult, OperationScope } from './operation.js';
import { loadSender } from './widget-sender.js';

/** Has an action answered with at most one changed item. It is no turn: it may run beside one. */
export async function syncCustomAction<TContext>(
  { thread_id: threadId, item_id: itemId, action }: RequestOf<'threads.sync_custom_action'>['params'],
  scope: OperationScope<TContext>,
): Promise<OperationResult> {
  const { server, context } = scope;
  const thread = await server.store.loadThread(threadId, context);
  const sender = await loadSender(threadId, itemId, scope);
  const { updated_item: item } = await server.syncAction(thread, action, sender, context);
  return { type: 'json', body: item === undefined || item === null ? {} : { updated_item: itemResponse(item) } };
}
