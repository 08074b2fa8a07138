import { z } from 'zod';
import { attachmentSchema } from './attachment.js';
import { annotationSchema } from './source.js';
import { structuredInputSchema } from './structured-input.js';
import { inferenceOptionsSchema, userMessageContentSchema } from './user-message.js';
import { widgetComponentSchema } from './widget.js';
import { taskSchema, workflowSchema } from './workflow.js';

/** `created_at` is an ISO 8601 time; Docent always writes UTC with a `Z`. Order never depends on it. */
const item = { id: z.string(), thread_id: z.string(), created_at: z.string() };

export const userMessageItemSchema = z.looseObject({
  ...item,
  type: z.literal('user_message'),
  content: z.array(userMessageContentSchema),
  attachments: z.array(attachmentSchema).default([]),
  quoted_text: z.string().nullish(),
  inference_options: inferenceOptionsSchema.default({}),
});

export const assistantMessageContentSchema = z.looseObject({
  type: z.literal('output_text'),
  text: z.string(),
  annotations: z.array(annotationSchema).default([]),
});

export const assistantMessageItemSchema = z.looseObject({
  ...item,
  type: z.literal('assistant_message'),
  content: z.array(assistantMessageContentSchema),
});

export const clientToolCallItemSchema = z.looseObject({
  ...item,
  type: z.literal('client_tool_call'),
  status: z.enum(['pending', 'completed']),
  call_id: z.string(),
  name: z.string(),
  arguments: z.record(z.string(), z.unknown()),
  output: z.unknown().optional(),
});

export const widgetItemSchema = z.looseObject({
  ...item,
  type: z.literal('widget'),
  widget: widgetComponentSchema,
  copy_text: z.string().nullish(),
});

export const generatedImageItemSchema = z.looseObject({
  ...item,
  type: z.literal('generated_image'),
  image: z.looseObject({ id: z.string(), url: z.string() }).nullish(),
});

export const structuredInputItemSchema = z.looseObject({
  ...item,
  type: z.literal('structured_input'),
  status: z.enum(['pending', 'answered', 'skipped']),
  inputs: z.array(structuredInputSchema),
});

export const workflowItemSchema = z.looseObject({ ...item, type: z.literal('workflow'), workflow: workflowSchema });

export const taskItemSchema = z.looseObject({ ...item, type: z.literal('task'), task: taskSchema });

export const endOfTurnItemSchema = z.looseObject({ ...item, type: z.literal('end_of_turn') });

/** Written by the application for the model only; never sent to a client. */
export const hiddenContextItemSchema = z.looseObject({
  ...item,
  type: z.literal('hidden_context_item'),
  content: z.unknown(),
});

/** Written by the server itself for the model only; never sent to a client. */
export const sdkHiddenContextItemSchema = z.looseObject({
  ...item,
  type: z.literal('sdk_hidden_context'),
  content: z.string(),
});

/** Everything a thread can hold: eleven types, told apart by `type`. */
export const threadItemSchema = z.discriminatedUnion('type', [
  userMessageItemSchema,
  assistantMessageItemSchema,
  clientToolCallItemSchema,
  widgetItemSchema,
  generatedImageItemSchema,
  structuredInputItemSchema,
  workflowItemSchema,
  taskItemSchema,
  endOfTurnItemSchema,
  hiddenContextItemSchema,
  sdkHiddenContextItemSchema,
]);

export type UserMessageItem = z.infer<typeof userMessageItemSchema>;
export type AssistantMessageContent = z.infer<typeof assistantMessageContentSchema>;
export type AssistantMessageItem = z.infer<typeof assistantMessageItemSchema>;
export type ClientToolCallItem = z.infer<typeof clientToolCallItemSchema>;
export type WidgetItem = z.infer<typeof widgetItemSchema>;
export type GeneratedImageItem = z.infer<typeof generatedImageItemSchema>;
export type StructuredInputItem = z.infer<typeof structuredInputItemSchema>;
export type WorkflowItem = z.infer<typeof workflowItemSchema>;
export type TaskItem = z.infer<typeof taskItemSchema>;
export type EndOfTurnItem = z.infer<typeof endOfTurnItemSchema>;
export type HiddenContextItem = z.infer<typeof hiddenContextItemSchema>;
export type SdkHiddenContextItem = z.infer<typeof sdkHiddenContextItemSchema>;
export type ThreadItem = z.infer<typeof threadItemSchema>;
