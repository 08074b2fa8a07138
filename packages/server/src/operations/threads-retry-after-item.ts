import type { RequestOf } from '@docent/protocol';
import { ChatKitError } from '../errors.js';
import { openTurn } from './open-turn.js';
import type { OperationResult, OperationScope } from './operation.js';

/** Forgets what came after a user message, and has it answered anew. The client takes the old items away by itself. */
export function retryAfterItem<TContext>(
  { thread_id: threadId, item_id: itemId }: RequestOf<'threads.retry_after_item'>['params'],
  scope: OperationScope<TContext>,
): Promise<OperationResult> {
  const { server, context } = scope;
  return openTurn(threadId, scope, async (thread) => {
    const message = await server.store.loadItem(threadId, itemId, context);
    if (message.type !== 'user_message') {
      throw new ChatKitError('invalid_request', 'Only a user message can be answered again.', {
        path: 'params.item_id',
      });
    }
    await server.store.deleteItemsAfter(threadId, itemId, context);
    return { opening: [], answer: (run) => server.respond(thread, message, context, run) };
  });
}
