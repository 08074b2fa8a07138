import type { ThreadStreamEvent } from '@docent/protocol';
import { itemResponse } from '../wire/item-response.js';
import { threadResponse } from '../wire/thread-response.js';
import type { TurnItems } from './turn-items.js';

type UpdateEvent = Extract<ThreadStreamEvent, { type: 'thread.item.updated' }>;

/** Notes an update to an item that is being written. @returns the event as it is shown, or `null` if it is not */
export function noteUpdate<TContext>(items: TurnItems<TContext>, event: UpdateEvent): ThreadStreamEvent | null {
  if (items.isHidden(event.item_id)) return null;
  items.update(event.item_id, event.update);
  return event;
}

/** Stores what an event says. @returns the event as it is shown, or `null` if it is about a hidden item */
export async function storeEvent<TContext>(
  items: TurnItems<TContext>,
  event: Exclude<ThreadStreamEvent, UpdateEvent>,
): Promise<ThreadStreamEvent | null> {
  switch (event.type) {
    case 'thread.item.added': {
      const item = items.add(event.item);
      return items.isHidden(item.id) ? null : { ...event, item: itemResponse(item) };
    }
    case 'thread.item.done': {
      const item = await items.done(event.item);
      return items.isHidden(item.id) ? null : { ...event, item: itemResponse(item) };
    }
    case 'thread.item.replaced': {
      const item = await items.replace(event.item);
      return items.isHidden(item.id) ? null : { ...event, item: itemResponse(item) };
    }
    case 'thread.item.removed':
      await items.remove(event.item_id);
      return items.isHidden(event.item_id) ? null : event;
    case 'thread.created':
    case 'thread.updated':
      return { ...event, thread: threadResponse(event.thread, event.thread.items) };
    default:
      return event;
  }
}
