import { z } from 'zod';
import { orderSchema } from './page.js';
import { structuredInputAnswersSchema } from './structured-input.js';
import { userMessageInputSchema } from './user-message.js';

const threadId = z.string().min(1);
const itemId = z.string().min(1);
const paging = {
  limit: z.number().int().min(1).nullish(),
  order: orderSchema.default('desc'),
  after: z.string().nullish(),
};
const action = z.looseObject({ type: z.string(), payload: z.unknown().optional() });

function request<Type extends string, Params extends z.ZodRawShape>(type: Type, params: Params) {
  return z.looseObject({
    type: z.literal(type),
    params: z.looseObject(params),
    metadata: z.record(z.string(), z.unknown()).nullish(),
  });
}

/** The requests that are answered with a stream of events. */
export const streamingRequestSchema = z.discriminatedUnion('type', [
  request('threads.create', { input: userMessageInputSchema }),
  request('threads.add_user_message', { thread_id: threadId, input: userMessageInputSchema }),
  request('threads.add_client_tool_output', { thread_id: threadId, result: z.unknown() }),
  request('threads.add_structured_input', {
    thread_id: threadId,
    item_id: itemId,
    input: structuredInputAnswersSchema,
  }),
  request('threads.retry_after_item', { thread_id: threadId, item_id: itemId }),
  request('threads.custom_action', { thread_id: threadId, item_id: itemId.nullish(), action }),
]);

/** The requests that are answered with one JSON body. */
export const nonStreamingRequestSchema = z.discriminatedUnion('type', [
  request('threads.get_by_id', { thread_id: threadId }),
  request('threads.list', paging),
  request('items.list', { thread_id: threadId, ...paging }),
  request('threads.update', { thread_id: threadId, title: z.string() }),
  request('threads.delete', { thread_id: threadId }),
  request('threads.sync_custom_action', { thread_id: threadId, item_id: itemId.nullish(), action }),
  request('items.feedback', {
    thread_id: threadId,
    item_ids: z.array(itemId),
    kind: z.enum(['positive', 'negative']),
  }),
  request('attachments.create', { name: z.string(), size: z.number().int().nonnegative(), mime_type: z.string() }),
  request('attachments.delete', { attachment_id: z.string().min(1) }),
  request('input.transcribe', { audio_base64: z.string(), mime_type: z.string() }),
]);

/** All sixteen requests of the protocol, told apart by `type`. */
export const chatKitRequestSchema = z.discriminatedUnion('type', [
  ...streamingRequestSchema.options,
  ...nonStreamingRequestSchema.options,
]);

export type StreamingRequest = z.infer<typeof streamingRequestSchema>;
export type NonStreamingRequest = z.infer<typeof nonStreamingRequestSchema>;
export type ChatKitRequest = z.infer<typeof chatKitRequestSchema>;
export type RequestType = ChatKitRequest['type'];
/** The request of one type, e.g. `RequestOf<'threads.create'>`. */
export type RequestOf<Type extends RequestType> = Extract<ChatKitRequest, { type: Type }>;
