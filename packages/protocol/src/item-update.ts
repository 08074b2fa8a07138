import { z } from 'zod';
import { assistantMessageContentSchema } from './item.js';
import { annotationSchema } from './source.js';
import { widgetComponentSchema } from './widget.js';
import { taskSchema } from './workflow.js';

const index = z.number().int().nonnegative();

/** The ten ways in which an item changes while it is live. Indices are absolute: "set at", never "append". */
export const itemUpdateSchema = z.discriminatedUnion('type', [
  z.looseObject({
    type: z.literal('assistant_message.content_part.added'),
    content_index: index,
    content: assistantMessageContentSchema,
  }),
  z.looseObject({
    type: z.literal('assistant_message.content_part.text_delta'),
    content_index: index,
    delta: z.string(),
  }),
  z.looseObject({
    type: z.literal('assistant_message.content_part.annotation_added'),
    content_index: index,
    annotation_index: index,
    annotation: annotationSchema,
  }),
  z.looseObject({
    type: z.literal('assistant_message.content_part.done'),
    content_index: index,
    content: assistantMessageContentSchema,
  }),
  z.looseObject({ type: z.literal('widget.root.updated'), widget: widgetComponentSchema }),
  z.looseObject({
    type: z.literal('widget.component.updated'),
    component_id: z.string(),
    component: widgetComponentSchema,
  }),
  z.looseObject({
    type: z.literal('widget.streaming_text.value_delta'),
    component_id: z.string(),
    delta: z.string(),
    done: z.boolean(),
  }),
  z.looseObject({ type: z.literal('workflow.task.added'), task_index: index, task: taskSchema }),
  z.looseObject({ type: z.literal('workflow.task.updated'), task_index: index, task: taskSchema }),
  z.looseObject({
    type: z.literal('generated_image.updated'),
    image: z.looseObject({ id: z.string(), url: z.string() }),
    progress: z.number().nullish(),
  }),
]);

export type ItemUpdate = z.infer<typeof itemUpdateSchema>;
