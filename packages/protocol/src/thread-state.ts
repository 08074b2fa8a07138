import { applyItemUpdate } from './apply-item-update.js';
import type { ErrorEvent, NoticeEvent, ThreadStreamEvent } from './event.js';
import type { ThreadItem } from './item.js';
import type { ThreadInfo } from './thread.js';
import { isHiddenItem } from './visibility.js';

export { applyItemUpdate } from './apply-item-update.js';
export type { ThreadInfo } from './thread.js';
export { isHiddenItem } from './visibility.js';

/** One thread as it looks after the events so far. The server keeps a turn's items with it, the element its view. */
export interface ThreadState {
  readonly thread: ThreadInfo | null;
  /** In server order, unique by id, without hidden items. */
  readonly items: readonly ThreadItem[];
  /** Ids of items that were added and are not done yet. */
  readonly live: ReadonlySet<string>;
  readonly progress: { readonly text: string; readonly icon?: string | null | undefined } | null;
  readonly notices: readonly NoticeEvent[];
  readonly error: ErrorEvent | null;
  readonly allowCancel: boolean;
}

export const emptyThreadState: ThreadState = {
  thread: null,
  items: [],
  live: new Set(),
  progress: null,
  notices: [],
  error: null,
  allowCancel: false,
};

/**
 * The thread after one more event. Pure and total: an event that is unknown, or that speaks of an item that is not
 * there, gives the same state back. Source: ChatKit's stream events, as the reference server sends them.
 */
export function applyEvent(state: ThreadState, event: ThreadStreamEvent): ThreadState {
  switch (event.type) {
    case 'thread.created': {
      const { items, ...thread } = event.thread;
      return { ...state, thread, items: items.data.filter((item) => !isHiddenItem(item)), live: new Set() };
    }
    case 'thread.updated': {
      // The page of items is empty here by design: only the thread's own fields change.
      const { items: _, ...thread } = event.thread;
      return { ...state, thread };
    }
    case 'thread.item.added':
      return upsert(state, event.item, true);
    case 'thread.item.done':
    case 'thread.item.replaced':
      return upsert(state, event.item, false);
    case 'thread.item.updated': {
      const index = state.items.findLastIndex((item) => item.id === event.item_id);
      const item = state.items[index];
      if (item === undefined) return state;
      const next = applyItemUpdate(item, event.update);
      if (next === item) return state;
      return { ...state, items: state.items.with(index, next), progress: clearedBy(next) ? null : state.progress };
    }
    case 'thread.item.removed': {
      const items = state.items.filter((item) => item.id !== event.item_id);
      return items.length === state.items.length
        ? state
        : { ...state, items, live: without(state.live, event.item_id) };
    }
    case 'stream_options':
      return { ...state, allowCancel: event.stream_options.allow_cancel };
    case 'progress_update':
      return { ...state, progress: { text: event.text, icon: event.icon } };
    case 'error':
      return { ...state, error: event, progress: null };
    case 'notice':
      return { ...state, notices: [...state.notices, event] };
    default:
      return state;
  }
}

function upsert(state: ThreadState, item: ThreadItem, live: boolean): ThreadState {
  if (isHiddenItem(item)) return state;
  const index = state.items.findLastIndex((present) => present.id === item.id);
  return {
    ...state,
    items: index < 0 ? [...state.items, item] : state.items.with(index, item),
    live: live ? new Set(state.live).add(item.id) : without(state.live, item.id),
    progress: clearedBy(item) ? null : state.progress,
  };
}

function without(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  if (!set.has(id)) return set;
  const next = new Set(set);
  next.delete(id);
  return next;
}

/** Progress stays until something the reader can see has come; an empty answer or a client tool call is not that. */
function clearedBy(item: ThreadItem): boolean {
  switch (item.type) {
    case 'assistant_message':
      return item.content.some((part) => part.text !== '');
    case 'widget':
    case 'generated_image':
    case 'structured_input':
    case 'task':
    case 'workflow':
      return true;
    default:
      return false;
  }
}
