import { z } from 'zod';
import { fileSourceSchema, urlSourceSchema } from './source.js';

const task = { status_indicator: z.enum(['none', 'loading', 'complete']).default('none') };

/** One step of a workflow that the reader may see. */
export const taskSchema = z.discriminatedUnion('type', [
  z.looseObject({
    ...task,
    type: z.literal('custom'),
    title: z.string().nullish(),
    icon: z.string().nullish(),
    content: z.string().nullish(),
  }),
  z.looseObject({
    ...task,
    type: z.literal('web_search'),
    title: z.string().nullish(),
    title_query: z.string().nullish(),
    queries: z.array(z.string()).default([]),
    sources: z.array(urlSourceSchema).default([]),
  }),
  z.looseObject({ ...task, type: z.literal('thought'), title: z.string().nullish(), content: z.string() }),
  z.looseObject({
    ...task,
    type: z.literal('file'),
    title: z.string().nullish(),
    sources: z.array(fileSourceSchema).default([]),
  }),
  z.looseObject({ ...task, type: z.literal('image'), title: z.string().nullish() }),
]);

export const workflowSummarySchema = z.union([
  z.looseObject({ title: z.string(), icon: z.string().nullish() }),
  z.looseObject({ duration: z.number() }),
]);

export const workflowSchema = z.looseObject({
  type: z.enum(['custom', 'reasoning']),
  tasks: z.array(taskSchema),
  summary: workflowSummarySchema.nullish(),
  expanded: z.boolean().default(false),
});

export type Task = z.infer<typeof taskSchema>;
export type WorkflowSummary = z.infer<typeof workflowSummarySchema>;
export type Workflow = z.infer<typeof workflowSchema>;
