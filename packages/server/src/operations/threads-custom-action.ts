import type { RequestOf } from '@docent/protocol';
import { openTurn } from './open-turn.js';
import type { OperationResult, OperationScope } from './operation.js';
import { loadSender } from './widget-sender.js';

/** Has a widget's or the page's action answered with events. */
export function customAction<TContext>(
  { thread_id: threadId, item_id: itemId, action }: RequestOf<'threads.custom_action'>['params'],
  scope: OperationScope<TContext>,
): Promise<OperationResult> {
  const { server, context } = scope;
  return openTurn(threadId, scope, async (thread, { signal }) => {
    const sender = await loadSender(threadId, itemId, scope);
    // Called here, so that a server without actions says so before anything is streamed.
    const answer = server.action(thread, action, sender, context, { signal });
    return { opening: [], answer: () => answer };
  });
}
