/** Short forms for what scenarios are made of. Everything here becomes plain JSON. */

export const text = (value) => ({ type: 'input_text', text: value });

/** A user message whose text is the script that `respond` follows. */
const message = (script = [], input = {}) => ({
  content: [text(`script ${JSON.stringify(script)}`)],
  attachments: [],
  inference_options: {},
  ...input,
});

export const create = (script, input) => ({ type: 'threads.create', params: { input: message(script, input) } });

export const add = (script, input) => ({
  type: 'threads.add_user_message',
  params: { thread_id: '$thread', input: message(script, input) },
});

export const get = { type: 'threads.get_by_id', params: { thread_id: '$thread' } };

export const items = (params = {}) => ({ type: 'items.list', params: { thread_id: '$thread', ...params } });

export const emit = (event) => ({ emit: event });

export const part = (value, annotations = []) => ({ type: 'output_text', text: value, annotations });

export const answer = (id, value, annotations) => ({
  type: 'assistant_message',
  id,
  content: value === undefined ? [] : [part(value, annotations)],
});

export const added = (item) => emit({ type: 'thread.item.added', item });
export const done = (item) => emit({ type: 'thread.item.done', item });
export const removed = (id) => emit({ type: 'thread.item.removed', item_id: id });
export const replaced = (item) => emit({ type: 'thread.item.replaced', item });
export const updated = (id, update) => emit({ type: 'thread.item.updated', item_id: id, update });

export const partAdded = (id, value = '', index = 0) =>
  updated(id, { type: 'assistant_message.content_part.added', content_index: index, content: part(value) });
export const delta = (id, value, index = 0) =>
  updated(id, { type: 'assistant_message.content_part.text_delta', content_index: index, delta: value });
export const partDone = (id, value, annotations = [], index = 0) =>
  updated(id, { type: 'assistant_message.content_part.done', content_index: index, content: part(value, annotations) });
export const annotated = (id, annotation, index = 0, annotationIndex = 0) =>
  updated(id, {
    type: 'assistant_message.content_part.annotation_added',
    content_index: index,
    annotation_index: annotationIndex,
    annotation,
  });

export const urlSource = (fields = {}) => ({
  type: 'url',
  title: 'Topics',
  url: 'https://example.com/topics',
  ...fields,
});
export const annotation = (source, index) => ({
  type: 'annotation',
  source,
  ...(index === undefined ? {} : { index }),
});

/** A whole streamed answer. */
export const streamed = (id, ...deltas) => [
  added(answer(id)),
  partAdded(id),
  ...deltas.map((value) => delta(id, value)),
  partDone(id, deltas.join('')),
  done(answer(id, deltas.join(''))),
];
