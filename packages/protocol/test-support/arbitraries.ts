import type {
  Annotation,
  AssistantMessageContent,
  Attachment,
  ItemUpdate,
  StructuredInput,
  Task,
  Thread,
  ThreadItem,
  ThreadStreamEvent,
  UserMessageContent,
  WidgetComponent,
} from '@docent/protocol';
import fc from 'fast-check';

/** Few ids, so that events meet the items of events before them. */
const id = fc.constantFrom('a', 'b', 'c');
const text = fc.string({ unit: 'binary', maxLength: 8 });
const optionalText = fc.option(text, { nil: null });
const freeForm = fc.dictionary(
  text.filter((key) => key !== '__proto__'),
  fc.jsonValue({ maxDepth: 2 }),
  { maxKeys: 3 },
);
const created_at = fc.constantFrom('2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.418103');
/** Small ones, and those that a broken or hostile stream might send. */
const index = fc.oneof({ weight: 9, arbitrary: fc.nat(4) }, fc.constantFrom(9_999, 10_001, Number.MAX_SAFE_INTEGER));
const maybe = fc.boolean();

const described = { title: text, description: optionalText, timestamp: optionalText, group: optionalText };
const urlSource = fc.record({ ...described, type: fc.constant('url' as const), url: text, attribution: optionalText });
const fileSource = fc.record({ ...described, type: fc.constant('file' as const), filename: text });
const entitySource = fc.record({
  ...described,
  type: fc.constant('entity' as const),
  id,
  icon: optionalText,
  label: optionalText,
  inline_label: optionalText,
  interactive: maybe,
  data: freeForm,
});

const annotation: fc.Arbitrary<Annotation> = fc.record({
  type: fc.constant('annotation' as const),
  source: fc.oneof(urlSource, fileSource, entitySource),
  index: fc.option(fc.nat(), { nil: null }),
});

const part: fc.Arbitrary<AssistantMessageContent> = fc.record({
  type: fc.constant('output_text' as const),
  text,
  annotations: fc.array(annotation, { maxLength: 2 }),
});

const userContent: fc.Arbitrary<UserMessageContent> = fc.oneof(
  fc.record({ type: fc.constant('input_text' as const), text }),
  fc.record({
    type: fc.constant('input_tag' as const),
    id,
    text,
    data: freeForm,
    group: optionalText,
    interactive: maybe,
  }),
);

const component: fc.Arbitrary<WidgetComponent> = fc.letrec<{ node: WidgetComponent }>((tie) => ({
  node: fc.record({
    type: fc.constantFrom('Card', 'Text', 'Markdown', 'Row'),
    id: fc.option(id, { nil: null }),
    value: text,
    children: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      fc.constant(null),
      tie('node'),
      fc.array(tie('node'), { maxLength: 3 }),
    ),
  }),
})).node;

const status_indicator = fc.constantFrom('none' as const, 'loading' as const, 'complete' as const);
const task: fc.Arbitrary<Task> = fc.oneof(
  fc.record({
    type: fc.constant('custom' as const),
    status_indicator,
    title: optionalText,
    icon: optionalText,
    content: optionalText,
  }),
  fc.record({
    type: fc.constant('web_search' as const),
    status_indicator,
    title: optionalText,
    title_query: optionalText,
    queries: fc.array(text, { maxLength: 2 }),
    sources: fc.array(urlSource, { maxLength: 2 }),
  }),
  fc.record({ type: fc.constant('thought' as const), status_indicator, title: optionalText, content: text }),
  fc.record({
    type: fc.constant('file' as const),
    status_indicator,
    title: optionalText,
    sources: fc.array(fileSource, { maxLength: 2 }),
  }),
  fc.record({ type: fc.constant('image' as const), status_indicator, title: optionalText }),
);

const question: fc.Arbitrary<StructuredInput> = fc.oneof(
  fc.record({
    type: fc.constant('multiple_choice' as const),
    id,
    question: text,
    options: fc.array(fc.record({ value: text }), { maxLength: 3 }),
    multiple: maybe,
  }),
  fc.record({ type: fc.constant('freeform' as const), id, question: text, description: optionalText }),
);

const base = { id, thread_id: fc.constant('thread'), created_at };

/** Items of all eleven types. */
export const item: fc.Arbitrary<ThreadItem> = fc.oneof(
  fc.record({
    ...base,
    type: fc.constant('user_message' as const),
    content: fc.array(userContent, { maxLength: 2 }),
    attachments: fc.constant<Attachment[]>([]),
    quoted_text: optionalText,
    inference_options: fc.record({ model: optionalText }),
  }),
  fc.record({ ...base, type: fc.constant('assistant_message' as const), content: fc.array(part, { maxLength: 2 }) }),
  fc.record({
    ...base,
    type: fc.constant('client_tool_call' as const),
    status: fc.constantFrom('pending' as const, 'completed' as const),
    call_id: id,
    name: text,
    arguments: freeForm,
    output: fc.jsonValue({ maxDepth: 1 }),
  }),
  fc.record({ ...base, type: fc.constant('widget' as const), widget: component, copy_text: optionalText }),
  fc.record({
    ...base,
    type: fc.constant('generated_image' as const),
    image: fc.option(fc.record({ id, url: text }), { nil: null }),
  }),
  fc.record({
    ...base,
    type: fc.constant('structured_input' as const),
    status: fc.constantFrom('pending' as const, 'answered' as const, 'skipped' as const),
    inputs: fc.array(question, { maxLength: 2 }),
  }),
  fc.record({
    ...base,
    type: fc.constant('workflow' as const),
    workflow: fc.record({
      type: fc.constantFrom('custom' as const, 'reasoning' as const),
      tasks: fc.array(task, { maxLength: 2 }),
      expanded: maybe,
    }),
  }),
  fc.record({ ...base, type: fc.constant('task' as const), task }),
  fc.record({ ...base, type: fc.constant('end_of_turn' as const) }),
  fc.record({ ...base, type: fc.constant('hidden_context_item' as const), content: fc.jsonValue({ maxDepth: 1 }) }),
  fc.record({ ...base, type: fc.constant('sdk_hidden_context' as const), content: text }),
);

/** Updates of all ten types. */
export const update: fc.Arbitrary<ItemUpdate> = fc.oneof(
  fc.record({
    type: fc.constant('assistant_message.content_part.added' as const),
    content_index: index,
    content: part,
  }),
  fc.record({
    type: fc.constant('assistant_message.content_part.text_delta' as const),
    content_index: index,
    delta: text,
  }),
  fc.record({
    type: fc.constant('assistant_message.content_part.annotation_added' as const),
    content_index: index,
    annotation_index: index,
    annotation,
  }),
  fc.record({ type: fc.constant('assistant_message.content_part.done' as const), content_index: index, content: part }),
  fc.record({ type: fc.constant('widget.root.updated' as const), widget: component }),
  fc.record({ type: fc.constant('widget.component.updated' as const), component_id: id, component }),
  fc.record({
    type: fc.constant('widget.streaming_text.value_delta' as const),
    component_id: id,
    delta: text,
    done: maybe,
  }),
  fc.record({ type: fc.constant('workflow.task.added' as const), task_index: index, task }),
  fc.record({ type: fc.constant('workflow.task.updated' as const), task_index: index, task }),
  fc.record({
    type: fc.constant('generated_image.updated' as const),
    image: fc.record({ id, url: text }),
    progress: fc.option(
      fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0),
      { nil: null },
    ),
  }),
);

const thread: fc.Arbitrary<Thread> = fc.record({
  id: fc.constant('thread'),
  title: optionalText,
  created_at,
  status: fc.oneof(
    fc.record({ type: fc.constant('active' as const) }),
    fc.record({ type: fc.constantFrom('locked' as const, 'closed' as const), reason: optionalText }),
  ),
  allowed_image_domains: fc.option(fc.array(text, { maxLength: 2 }), { nil: null }),
  items: fc.record({ data: fc.uniqueArray(item, { selector: (entry) => entry.id, maxLength: 2 }), has_more: maybe }),
});

/** Events of all twelve types. */
export const event: fc.Arbitrary<ThreadStreamEvent> = fc.oneof(
  fc.record({ type: fc.constantFrom('thread.created' as const, 'thread.updated' as const), thread }),
  fc.record({ type: fc.constant('thread.item.added' as const), item }),
  { weight: 4, arbitrary: fc.record({ type: fc.constant('thread.item.updated' as const), item_id: id, update }) },
  fc.record({ type: fc.constantFrom('thread.item.done' as const, 'thread.item.replaced' as const), item }),
  fc.record({ type: fc.constant('thread.item.removed' as const), item_id: id }),
  fc.record({ type: fc.constant('stream_options' as const), stream_options: fc.record({ allow_cancel: maybe }) }),
  fc.record({ type: fc.constant('progress_update' as const), text, icon: optionalText }),
  fc.record({ type: fc.constant('client_effect' as const), name: text, data: freeForm }),
  fc.record({ type: fc.constant('error' as const), code: text, message: optionalText, allow_retry: maybe }),
  fc.record({
    type: fc.constant('notice' as const),
    level: fc.constantFrom('info' as const, 'warning' as const, 'danger' as const),
    message: text,
    title: optionalText,
  }),
);
