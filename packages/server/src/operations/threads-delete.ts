import type { RequestOf } from '@docent/protocol';
import type { OperationResult, OperationScope } from './operation.js';

/** Deletes a thread with its items. If it is being answered, the answer is cut off first. */
export async function deleteThread<TContext>(
  { thread_id: threadId }: RequestOf<'threads.delete'>['params'],
  { server, context, turns }: OperationScope<TContext>,
): Promise<OperationResult> {
  await server.store.loadThread(threadId, context);
  await turns.cancel(threadId);
  await server.store.deleteThread(threadId, context);
  return { type: 'json', body: {} };
}
