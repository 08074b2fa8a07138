import type { ClientToolCallItem, RequestOf } from '@docent/protocol';
import { ChatKitError } from '../errors.js';
import { openTurn } from './open-turn.js';
import type { OperationResult, OperationScope } from './operation.js';
import { DEFAULT_PAGE_SIZE } from './page-request.js';

/** Completes the client tool call that waits, and lets the answer go on. */
export function addClientToolOutput<TContext>(
  { thread_id: threadId, result }: RequestOf<'threads.add_client_tool_output'>['params'],
  scope: OperationScope<TContext>,
): Promise<OperationResult> {
  const { server, context } = scope;
  return openTurn(threadId, scope, async (thread) => {
    const [call, ...dangling] = await pendingCalls(threadId, scope);
    if (call === undefined) {
      throw new ChatKitError('invalid_request', 'No client tool call is waiting for its output.', { path: 'params' });
    }
    await server.store.saveItem(threadId, { ...call, status: 'completed', output: result }, context);
    // One call is answered at a time; others of this turn will never be.
    for (const { id } of dangling) await server.store.deleteThreadItem(threadId, id, context);
    return { opening: [], answer: (run) => server.respond(thread, null, context, run) };
  });
}

/** The calls since the last user message that wait for an output, the newest first. */
async function pendingCalls<TContext>(
  threadId: string,
  { server, context }: OperationScope<TContext>,
): Promise<ClientToolCallItem[]> {
  const calls: ClientToolCallItem[] = [];
  let after: string | null | undefined;
  for (;;) {
    const request = { limit: DEFAULT_PAGE_SIZE, order: 'desc', after } as const;
    const page = await server.store.loadThreadItems(threadId, request, context);
    for (const item of page.data) {
      if (item.type === 'user_message') return calls;
      if (item.type === 'client_tool_call' && item.status === 'pending') calls.push(item);
    }
    if (!page.has_more) return calls;
    after = page.after;
  }
}
