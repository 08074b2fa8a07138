import type { UserMessageInput } from '@docent/protocol';
import type { OutgoingMessage } from './conversation.js';
import type { StreamingBody } from './transport.js';

/** The request that sends a message: to a thread, or, in a draft, to a new one. */
export function messageBody(threadId: string | null, message: OutgoingMessage): StreamingBody {
  const { content, quote, attachments, inference } = message;
  const input: UserMessageInput = {
    content: content.length > 0 ? [...content] : [{ type: 'input_text', text: '' }],
    quoted_text: quote,
    attachments: attachments.map((attachment) => attachment.id),
    inference_options: inference,
  };
  return threadId === null
    ? { type: 'threads.create', params: { input } }
    : { type: 'threads.add_user_message', params: { thread_id: threadId, input } };
}
