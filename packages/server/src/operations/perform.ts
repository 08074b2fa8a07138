import type { ChatKitRequest } from '@docent/protocol';
import { notSupported } from '../errors.js';
import { giveFeedback } from './items-feedback.js';
import { listItems } from './items-list.js';
import type { OperationResult, OperationScope } from './operation.js';
import { addClientToolOutput } from './threads-add-client-tool-output.js';
import { addStructuredInput } from './threads-add-structured-input.js';
import { addUserMessage } from './threads-add-user-message.js';
import { createThread } from './threads-create.js';
import { customAction } from './threads-custom-action.js';
import { deleteThread } from './threads-delete.js';
import { getThread } from './threads-get-by-id.js';
import { listThreads } from './threads-list.js';
import { retryAfterItem } from './threads-retry-after-item.js';
import { syncCustomAction } from './threads-sync-custom-action.js';
import { updateThread } from './threads-update.js';

/** Performs a request with the operation of its type. */
export async function perform<TContext>(
  request: ChatKitRequest,
  scope: OperationScope<TContext>,
): Promise<OperationResult> {
  switch (request.type) {
    case 'threads.create':
      return createThread(request.params, scope);
    case 'threads.add_user_message':
      return addUserMessage(request.params, scope);
    case 'threads.add_client_tool_output':
      return addClientToolOutput(request.params, scope);
    case 'threads.add_structured_input':
      return addStructuredInput(request.params, scope);
    case 'threads.retry_after_item':
      return retryAfterItem(request.params, scope);
    case 'threads.custom_action':
      return customAction(request.params, scope);
    case 'threads.sync_custom_action':
      return syncCustomAction(request.params, scope);
    case 'threads.get_by_id':
      return getThread(request.params, scope);
    case 'threads.list':
      return listThreads(request.params, scope);
    case 'threads.update':
      return updateThread(request.params, scope);
    case 'threads.delete':
      return deleteThread(request.params, scope);
    case 'items.list':
      return listItems(request.params, scope);
    case 'items.feedback':
      return giveFeedback(request.params, scope);
    case 'attachments.create':
    case 'attachments.delete':
    case 'input.transcribe':
      throw notSupported(request.type);
    default:
      return request satisfies never;
  }
}
