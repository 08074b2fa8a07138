import type { RequestOf, ThreadMetadata, UserMessageItem } from '@docent/protocol';
import { threadResponse } from '../wire/thread-response.js';
import { openFirstTurn } from './open-turn.js';
import type { OperationResult, OperationScope } from './operation.js';
import { checkUserMessage, userMessageItem } from './user-message.js';

/** Makes a thread of a first message, and has it answered. */
export async function createThread<TContext>(
  { input }: RequestOf<'threads.create'>['params'],
  scope: OperationScope<TContext>,
): Promise<OperationResult> {
  checkUserMessage(input, scope);
  const { server, context } = scope;
  const thread: ThreadMetadata = {
    id: server.generateThreadId(context),
    created_at: new Date().toISOString(),
    status: { type: 'active' },
    metadata: {},
  };
  return openFirstTurn(thread, scope, async () => {
    const message = userMessageItem(input, thread, scope);
    await storeFirst(thread, message, scope);
    return {
      opening: [
        { type: 'thread.created', thread: threadResponse(thread) },
        { type: 'thread.item.done', item: message },
      ],
      answer: (run) => server.respond(thread, message, context, run),
    };
  });
}

/** Stores both or none: a thread without its first message would stay in the history as an empty one. */
async function storeFirst<TContext>(
  thread: ThreadMetadata,
  message: UserMessageItem,
  { server: { store }, context, logger, requestId }: OperationScope<TContext>,
): Promise<void> {
  await store.saveThread(thread, context);
  try {
    await store.addThreadItem(thread.id, message, context);
  } catch (error) {
    await store.deleteThread(thread.id, context).catch((err: unknown) => {
      logger.warn({ err, requestId, threadId: thread.id }, 'An empty thread could not be taken back.');
    });
    throw error;
  }
}
