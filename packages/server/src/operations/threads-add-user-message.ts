import type { RequestOf } from '@docent/protocol';
import { openTurn } from './open-turn.js';
import type { OperationResult, OperationScope } from './operation.js';
import { checkUserMessage, userMessageItem } from './user-message.js';

/** Adds a message to a thread, and has it answered. */
export async function addUserMessage<TContext>(
  { thread_id: threadId, input }: RequestOf<'threads.add_user_message'>['params'],
  scope: OperationScope<TContext>,
): Promise<OperationResult> {
  checkUserMessage(input, scope);
  const { server, context } = scope;
  return openTurn(threadId, scope, async (thread) => {
    const message = userMessageItem(input, thread, scope);
    await server.store.addThreadItem(thread.id, message, context);
    return {
      opening: [{ type: 'thread.item.done', item: message }],
      answer: (run) => server.respond(thread, message, context, run),
    };
  });
}
