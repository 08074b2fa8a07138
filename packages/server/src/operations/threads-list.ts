import type { RequestOf } from '@docent/protocol';
import { threadResponse } from '../wire/thread-response.js';
import type { OperationResult, OperationScope } from './operation.js';
import { pageRequest } from './page-request.js';

/** A page of the owner's threads, each with an empty page of items. */
export async function listThreads<TContext>(
  params: RequestOf<'threads.list'>['params'],
  { server, context }: OperationScope<TContext>,
): Promise<OperationResult> {
  const page = await server.store.loadThreads(pageRequest(params), context);
  return { type: 'json', body: { ...page, data: page.data.map((thread) => threadResponse(thread)) } };
}
