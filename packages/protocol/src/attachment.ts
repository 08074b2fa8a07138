import { z } from 'zod';

export const uploadDescriptorSchema = z.looseObject({
  url: z.string(),
  method: z.enum(['POST', 'PUT']),
  headers: z.record(z.string(), z.string()).default({}),
});

const attachmentBase = {
  id: z.string(),
  name: z.string(),
  mime_type: z.string(),
  thread_id: z.string().nullish(),
  upload_descriptor: uploadDescriptorSchema.nullish(),
  metadata: z.record(z.string(), z.unknown()).nullish(),
};

export const attachmentSchema = z.discriminatedUnion('type', [
  z.looseObject({ ...attachmentBase, type: z.literal('file') }),
  z.looseObject({ ...attachmentBase, type: z.literal('image'), preview_url: z.string() }),
]);

export type UploadDescriptor = z.infer<typeof uploadDescriptorSchema>;
export type Attachment = z.infer<typeof attachmentSchema>;
