import type { ChatKitRequest } from '@docent/protocol';
import { ChatKitError } from '../errors.js';
import type { OperationResult, OperationScope } from './operation.js';

export async function perform<TContext>(
  request: ChatKitRequest,
  _scope: OperationScope<TContext>,
): Promise<OperationResult> {
  throw new ChatKitError('invalid_request', `${request.type} is not supported by this server.`);
}
