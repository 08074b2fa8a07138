import type { AssistantMessageItem, ThreadItem, ThreadMetadata } from '@docent/protocol';
import type { Store } from '../store.js';

/** Stores the assistant messages among unfinished items, unless they are blank. Other items are not kept. */
export async function savePartialAnswers<TContext>(
  store: Store<TContext>,
  thread: ThreadMetadata,
  pendingItems: readonly ThreadItem[],
  context: TContext,
): Promise<void> {
  for (const item of pendingItems) {
    if (item.type === 'assistant_message' && !isBlankAnswer(item)) await store.addThreadItem(thread.id, item, context);
  }
}

export function isBlankAnswer(item: AssistantMessageItem): boolean {
  return item.content.every((part) => part.text.trim() === '');
}
