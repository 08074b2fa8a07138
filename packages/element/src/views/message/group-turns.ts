import type { Conversation, OutgoingMessage } from '@docent/client';
import type { ThreadItem, UserMessageItem } from '@docent/protocol';

/** A question and all that came of it. The first turn of a thread may have no question. */
export interface Turn {
  /** Stays the same when the server acknowledges a message. */
  readonly key: string;
  readonly question: UserMessageItem | OutgoingMessage | null;
  readonly items: readonly ThreadItem[];
  /** Its question was sent from this page. */
  readonly fresh: boolean;
}

/** A thread in turns, in order. */
export function groupTurns({ thread, keys, outgoing }: Conversation): readonly Turn[] {
  const turns: (Turn & { items: ThreadItem[] })[] = [];
  for (const item of thread.items) {
    if (item.type === 'user_message') {
      turns.push({ key: keys.get(item.id) ?? item.id, question: item, items: [], fresh: keys.has(item.id) });
    } else {
      if (turns.length === 0) turns.push({ key: 'start', question: null, items: [], fresh: false });
      turns.at(-1)?.items.push(item);
    }
  }
  if (outgoing !== null) turns.push({ key: outgoing.key, question: outgoing, items: [], fresh: true });
  return turns;
}

/** Whether two versions of a turn look the same. */
export function sameTurn(a: Turn, b: Turn): boolean {
  return (
    a.key === b.key &&
    a.question === b.question &&
    a.fresh === b.fresh &&
    a.items.length === b.items.length &&
    a.items.every((item, index) => item === b.items[index])
  );
}
