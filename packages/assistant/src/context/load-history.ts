import type { ThreadItem, ThreadMetadata, UserMessageItem } from '@docent/protocol';
import type { Store } from '@docent/server';
import { CAPS } from './caps.js';

/** A turn is at most four items (question, work, answer, end), so this many hold the messages that are wanted. */
const itemsToRead = CAPS.historyMessages * 4;

/** The last messages of a conversation before `input`, oldest first, at most {@link CAPS.historyMessages}. */
export async function loadHistory<TContext>(
  store: Store<TContext>,
  thread: ThreadMetadata,
  input: UserMessageItem | null,
  context: TContext,
): Promise<ThreadItem[]> {
  const page = await store.loadThreadItems(thread.id, { limit: itemsToRead, order: 'desc' }, context);
  return page.data
    .filter((item) => item.id !== input?.id && ['user_message', 'assistant_message'].includes(item.type))
    .slice(0, CAPS.historyMessages)
    .reverse();
}
