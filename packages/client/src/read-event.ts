import type { ThreadStreamEvent } from '@docent/protocol';
import { isObject, type JsonObject } from './json.js';
import { readContentPart, readItem, readItems } from './read-item.js';
import { readThreadInfo } from './read-thread.js';

/**
 * An event as it came over the wire, made safe for `applyEvent`, or `null` when a field it needs is not there.
 * Events, updates and items of types that are not known pass and change nothing: servers may be newer than this.
 */
export function readEvent(value: unknown): ThreadStreamEvent | null {
  if (!isObject(value) || typeof value['type'] !== 'string') return null;
  const fields = readFields(value);
  return fields === null ? null : ({ ...value, ...fields } as ThreadStreamEvent);
}

function readFields(event: JsonObject): JsonObject | null {
  switch (event['type']) {
    case 'thread.created':
    case 'thread.updated': {
      const info = readThreadInfo(event['thread']);
      if (info === null) return null;
      const items = isObject(event['thread']) ? readItems(event['thread']['items']) : [];
      return { thread: { ...info, items: { data: items, has_more: false } } };
    }
    case 'thread.item.added':
    case 'thread.item.done':
    case 'thread.item.replaced': {
      const item = readItem(event['item']);
      return item === null ? null : { item };
    }
    case 'thread.item.updated': {
      const update = readUpdate(event['update']);
      return typeof event['item_id'] === 'string' && update !== null ? { update } : null;
    }
    case 'thread.item.removed':
      return typeof event['item_id'] === 'string' ? {} : null;
    case 'stream_options':
      return isObject(event['stream_options']) ? {} : null;
    case 'progress_update':
      return typeof event['text'] === 'string' ? {} : null;
    case 'notice':
      return typeof event['message'] === 'string' ? {} : null;
    case 'client_effect':
      return typeof event['name'] === 'string' ? { data: isObject(event['data']) ? event['data'] : {} } : null;
    case 'error':
      return { code: typeof event['code'] === 'string' ? event['code'] : 'stream.error' };
    default:
      return {};
  }
}

function readUpdate(update: unknown): JsonObject | null {
  if (!isObject(update)) return null;
  switch (update['type']) {
    case 'assistant_message.content_part.added':
    case 'assistant_message.content_part.done':
      return isIndex(update['content_index']) ? { ...update, content: readContentPart(update['content']) } : null;
    case 'assistant_message.content_part.text_delta':
      return isIndex(update['content_index']) && typeof update['delta'] === 'string' ? update : null;
    case 'assistant_message.content_part.annotation_added': {
      const { annotation } = update;
      const complete = isObject(annotation) && isObject(annotation['source']);
      return complete && isIndex(update['content_index']) && isIndex(update['annotation_index']) ? update : null;
    }
    case 'workflow.task.added':
    case 'workflow.task.updated':
      return isIndex(update['task_index']) && isObject(update['task']) ? update : null;
    case 'widget.root.updated':
      return isObject(update['widget']) ? update : null;
    case 'widget.component.updated':
      return isObject(update['component']) ? update : null;
    default:
      return update;
  }
}

function isIndex(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}
