import { z } from 'zod';
import { threadItemSchema } from './item.js';
import { itemUpdateSchema } from './item-update.js';
import { threadSchema } from './thread.js';

export const noticeEventSchema = z.looseObject({
  type: z.literal('notice'),
  level: z.enum(['info', 'warning', 'danger']),
  message: z.string(),
  title: z.string().nullish(),
});

export const errorEventSchema = z.looseObject({
  type: z.literal('error'),
  /** `custom` shows `message` as it is; any other code shows a text of the client's. The set is open. */
  code: z.string().default('custom'),
  message: z.string().nullish(),
  allow_retry: z.boolean().default(false),
});

export const progressUpdateEventSchema = z.looseObject({
  type: z.literal('progress_update'),
  text: z.string(),
  icon: z.string().nullish(),
});

/** The twelve events of a response stream, in the order of a turn. */
export const threadStreamEventSchema = z.discriminatedUnion('type', [
  z.looseObject({ type: z.literal('thread.created'), thread: threadSchema }),
  z.looseObject({ type: z.literal('thread.updated'), thread: threadSchema }),
  z.looseObject({ type: z.literal('thread.item.added'), item: threadItemSchema }),
  z.looseObject({ type: z.literal('thread.item.updated'), item_id: z.string(), update: itemUpdateSchema }),
  z.looseObject({ type: z.literal('thread.item.done'), item: threadItemSchema }),
  z.looseObject({ type: z.literal('thread.item.removed'), item_id: z.string() }),
  z.looseObject({ type: z.literal('thread.item.replaced'), item: threadItemSchema }),
  z.looseObject({
    type: z.literal('stream_options'),
    stream_options: z.looseObject({ allow_cancel: z.boolean() }),
  }),
  progressUpdateEventSchema,
  z.looseObject({
    type: z.literal('client_effect'),
    name: z.string(),
    data: z.record(z.string(), z.unknown()).default({}),
  }),
  errorEventSchema,
  noticeEventSchema,
]);

export type NoticeEvent = z.infer<typeof noticeEventSchema>;
export type ErrorEvent = z.infer<typeof errorEventSchema>;
export type ProgressUpdateEvent = z.infer<typeof progressUpdateEventSchema>;
export type ThreadStreamEvent = z.infer<typeof threadStreamEventSchema>;
export type StreamOptions = Extract<ThreadStreamEvent, { type: 'stream_options' }>['stream_options'];
