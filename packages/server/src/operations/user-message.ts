import type { ThreadMetadata, UserMessageInput, UserMessageItem } from '@docent/protocol';
import { userMessageText } from '@docent/protocol';
import { ChatKitError } from '../errors.js';
import type { OperationScope } from './operation.js';

/** @throws {ChatKitError} `invalid_request` if the message is empty, too long or has attachments */
export function checkUserMessage<TContext>(input: UserMessageInput, scope: OperationScope<TContext>): void {
  const text = userMessageText(input);
  const quote = input.quoted_text ?? '';
  const limit = scope.maxMessageCharacters;
  if (text.length > limit)
    throw invalid('content', `A message may have at most ${limit} characters, not ${text.length}.`);
  if (quote.length > limit)
    throw invalid('quoted_text', `A quote may have at most ${limit} characters, not ${quote.length}.`);
  if (input.attachments.length > 0) throw invalid('attachments', 'Attachments are not supported by this server.');
  if (text.trim() === '' && quote.trim() === '') throw invalid('content', 'The message is empty.');
}

/** The item that stands for a message in its thread. */
export function userMessageItem<TContext>(
  input: UserMessageInput,
  thread: ThreadMetadata,
  { server, context }: OperationScope<TContext>,
): UserMessageItem {
  return {
    type: 'user_message',
    id: server.generateItemId('message', thread, context),
    thread_id: thread.id,
    created_at: new Date().toISOString(),
    content: input.content,
    attachments: [],
    ...(typeof input.quoted_text === 'string' && { quoted_text: input.quoted_text }),
    inference_options: input.inference_options,
  };
}

function invalid(field: string, message: string): ChatKitError {
  return new ChatKitError('invalid_request', message, { path: `params.input.${field}` });
}
