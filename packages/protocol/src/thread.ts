import { z } from 'zod';
import { threadItemSchema } from './item.js';
import { pageSchema } from './page.js';

export const threadStatusSchema = z.discriminatedUnion('type', [
  z.looseObject({ type: z.literal('active') }),
  z.looseObject({ type: z.literal('locked'), reason: z.string().nullish() }),
  z.looseObject({ type: z.literal('closed'), reason: z.string().nullish() }),
]);

/** A thread without its items: what a store saves. `metadata` is the application's own and stays on the server. */
export const threadMetadataSchema = z.looseObject({
  id: z.string(),
  title: z.string().nullish(),
  created_at: z.string(),
  status: threadStatusSchema.default({ type: 'active' }),
  allowed_image_domains: z.array(z.string()).nullish(),
  metadata: z.record(z.string(), z.unknown()).default({}),
});

/** What a client knows of a thread without its items. */
export const threadInfoSchema = threadMetadataSchema
  .omit({ metadata: true })
  .extend({ metadata: z.record(z.string(), z.unknown()).nullish() });

/** A thread as a client sees it. In `threads.list` and `thread.updated` the page of items is empty. */
export const threadSchema = threadInfoSchema.extend({ items: pageSchema(threadItemSchema) });

export type ThreadStatus = z.infer<typeof threadStatusSchema>;
export type ThreadMetadata = z.infer<typeof threadMetadataSchema>;
export type ThreadInfo = z.infer<typeof threadInfoSchema>;
export type Thread = z.infer<typeof threadSchema>;
