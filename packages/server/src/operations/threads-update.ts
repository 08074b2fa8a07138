import type { RequestOf } from '@docent/protocol';
import { ChatKitError } from '../errors.js';
import { threadResponse } from '../wire/thread-response.js';
import type { OperationResult, OperationScope } from './operation.js';

const MAX_TITLE_CHARACTERS = 1000;

/** Renames a thread. */
export async function updateThread<TContext>(
  { thread_id: threadId, title }: RequestOf<'threads.update'>['params'],
  { server, context }: OperationScope<TContext>,
): Promise<OperationResult> {
  if (title.length > MAX_TITLE_CHARACTERS) {
    const message = `A title may have at most ${MAX_TITLE_CHARACTERS} characters, not ${title.length}.`;
    throw new ChatKitError('invalid_request', message, { path: 'params.title' });
  }
  const thread = { ...(await server.store.loadThread(threadId, context)), title };
  await server.store.saveThread(thread, context);
  return { type: 'json', body: threadResponse(thread) };
}
