import type { ThreadItem } from './item.js';

/** Item types that are for the model only. A store can leave them out in its query; a client drops them on sight. */
export const HIDDEN_ITEM_TYPES = ['hidden_context_item', 'sdk_hidden_context'] as const;

/** Whether an item is for the model only and must never reach a client. */
export function isHiddenItem(item: Pick<ThreadItem, 'type'>): boolean {
  return (HIDDEN_ITEM_TYPES as readonly string[]).includes(item.type);
}
