import type { Page, ThreadItem } from '@docent/protocol';
import { isHiddenItem } from '@docent/protocol/thread-state';
import { isObject, type JsonObject } from './json.js';

/**
 * An item as it came over the wire, made safe to draw, or `null` when it is not an item at all. The schemas live in
 * `@docent/protocol`, but a browser should not carry a validator: this checks only what the code here relies on.
 * Items of types that are not known yet pass, so that a view can show that something is there.
 */
export function readItem(value: unknown): ThreadItem | null {
  if (!isObject(value) || typeof value['id'] !== 'string' || typeof value['type'] !== 'string') return null;
  return { ...value, ...readKnownFields(value) } as ThreadItem;
}

/** The items of a page, in its order, without hidden and unreadable ones. */
export function readItems(page: unknown): ThreadItem[] {
  const data = isObject(page) && Array.isArray(page['data']) ? page['data'] : [];
  return data.map(readItem).filter((item): item is ThreadItem => item !== null && !isHiddenItem(item));
}

/** The cursor for the page after this one, or `null` on the last. */
export function nextCursor(page: unknown): string | null {
  if (!isObject(page) || page['has_more'] !== true) return null;
  if (typeof page['after'] === 'string') return page['after'];
  const last: unknown = (page['data'] as Page<unknown>['data'] | undefined)?.at(-1);
  return isObject(last) && typeof last['id'] === 'string' ? last['id'] : null;
}

function readKnownFields(item: JsonObject): JsonObject {
  switch (item['type']) {
    case 'user_message':
      return {
        content: objects(item['content']).filter((part) => typeof part['text'] === 'string'),
        attachments: objects(item['attachments']),
        inference_options: isObject(item['inference_options']) ? item['inference_options'] : {},
      };
    case 'assistant_message':
      return { content: objects(item['content']).map(readContentPart) };
    case 'widget':
      return { widget: isObject(item['widget']) ? item['widget'] : { type: 'Basic' } };
    case 'workflow': {
      const workflow = isObject(item['workflow']) ? item['workflow'] : {};
      return { workflow: { type: 'custom', expanded: false, ...workflow, tasks: objects(workflow['tasks']) } };
    }
    default:
      return {};
  }
}

/** A part of an assistant message with its text and a list of annotations that each have a source. */
export function readContentPart(part: unknown): JsonObject {
  const fields = isObject(part) ? part : {};
  return {
    ...fields,
    type: 'output_text',
    text: typeof fields['text'] === 'string' ? fields['text'] : '',
    annotations: objects(fields['annotations']).filter((annotation) => isObject(annotation['source'])),
  };
}

function objects(value: unknown): JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}
