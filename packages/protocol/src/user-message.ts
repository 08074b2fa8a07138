import { z } from 'zod';

export const inputTextSchema = z.looseObject({ type: z.literal('input_text'), text: z.string() });

export const inputTagSchema = z.looseObject({
  type: z.literal('input_tag'),
  id: z.string(),
  text: z.string(),
  data: z.record(z.string(), z.unknown()),
  group: z.string().nullish(),
  interactive: z.boolean().default(false),
});

export const userMessageContentSchema = z.discriminatedUnion('type', [inputTextSchema, inputTagSchema]);

export const inferenceOptionsSchema = z.looseObject({
  tool_choice: z.looseObject({ id: z.string() }).nullish(),
  model: z.string().nullish(),
});

/** A user message as a client sends it. `metadata` is where older integrations put page context. */
export const userMessageInputSchema = z.looseObject({
  content: z.array(userMessageContentSchema),
  attachments: z.array(z.string()).default([]),
  quoted_text: z.string().nullish(),
  inference_options: inferenceOptionsSchema.default({}),
  metadata: z.record(z.string(), z.unknown()).nullish(),
});

export type UserMessageContent = z.infer<typeof userMessageContentSchema>;
export type InferenceOptions = z.infer<typeof inferenceOptionsSchema>;
export type UserMessageInput = z.infer<typeof userMessageInputSchema>;

/** The plain text of a user message: text parts as they stand, tags by their text. */
export function userMessageText(message: { readonly content: readonly UserMessageContent[] }): string {
  return message.content.map((part) => part.text).join('');
}
