import type { RequestOf } from '@docent/protocol';
import { itemsResponse } from '../wire/thread-response.js';
import type { OperationResult, OperationScope } from './operation.js';
import { pageRequest } from './page-request.js';

/** A page of a thread's visible items. */
export async function listItems<TContext>(
  params: RequestOf<'items.list'>['params'],
  { server, context }: OperationScope<TContext>,
): Promise<OperationResult> {
  const page = await server.store.loadThreadItems(params.thread_id, pageRequest(params), context);
  return { type: 'json', body: itemsResponse(page) };
}
