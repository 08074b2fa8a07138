import type { AssistantMessageItem, ThreadItem, ThreadMetadata, ThreadStreamEvent } from '@docent/protocol';

/** An assistant message, empty unless it is given a text. */
export function answer(thread: ThreadMetadata, id: string, text?: string): AssistantMessageItem {
  return {
    type: 'assistant_message',
    id,
    thread_id: thread.id,
    created_at: new Date().toISOString(),
    content: text === undefined ? [] : [{ type: 'output_text', text, annotations: [] }],
  };
}

/** A note for the model only. */
export function hidden(thread: ThreadMetadata, id: string): ThreadItem {
  const created_at = new Date().toISOString();
  return { type: 'hidden_context_item', id, thread_id: thread.id, created_at, content: 'for the model' };
}

export function workflow(thread: ThreadMetadata, id: string): ThreadItem {
  const created_at = new Date().toISOString();
  return {
    type: 'workflow',
    id,
    thread_id: thread.id,
    created_at,
    workflow: { type: 'reasoning', tasks: [], expanded: false },
  };
}

export function added(item: ThreadItem): ThreadStreamEvent {
  return { type: 'thread.item.added', item };
}

export function done(item: ThreadItem): ThreadStreamEvent {
  return { type: 'thread.item.done', item };
}

export function delta(itemId: string, text: string): ThreadStreamEvent {
  const update = { type: 'assistant_message.content_part.text_delta', content_index: 0, delta: text } as const;
  return { type: 'thread.item.updated', item_id: itemId, update };
}

/** The item that an event carries, if it does. */
export function itemOf(event: ThreadStreamEvent): ThreadItem | undefined {
  switch (event.type) {
    case 'thread.item.added':
    case 'thread.item.done':
    case 'thread.item.replaced':
      return event.item;
    default:
      return undefined;
  }
}

/** The kinds of events, in short: their types, and those of their items. */
export function outline(events: readonly ThreadStreamEvent[]): string[] {
  return events.map((event) => [event.type, itemOf(event)?.type].filter(Boolean).join(' '));
}

/** The text of an item, if it is one that a reader wrote or reads. */
export function textOf(item: ThreadItem | undefined): string | undefined {
  if (item?.type !== 'user_message' && item?.type !== 'assistant_message') return undefined;
  return item.content.map((part) => part.text).join('');
}
