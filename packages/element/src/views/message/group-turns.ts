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
  /** Its question may not have arrived. */
  readonly unsent: boolean;
}

type OpenTurn = Turn & { readonly items: ThreadItem[] };

/** A thread in turns, in order: what was said, what could not be sent, and what is on its way. */
export function groupTurns({ thread, keys, outgoing, unsent }: Conversation): readonly Turn[] {
  const turns: OpenTurn[] = [];
  for (const item of thread.items) {
    if (item.type === 'user_message') {
      const key = keys.get(item.id);
      turns.push({ key: key ?? item.id, question: item, items: [], fresh: key !== undefined, unsent: false });
    } else {
      if (turns.length === 0) turns.push({ key: 'start', question: null, items: [], fresh: false, unsent: false });
      turns.at(-1)?.items.push(item);
    }
  }
  for (const message of unsent) turns.splice(placeOf(message, turns), 0, turnOf(message, true));
  return outgoing === null ? turns : [...turns, turnOf(outgoing, false)];
}

function turnOf(message: OutgoingMessage, unsent: boolean): OpenTurn {
  return { key: message.key, question: message, items: [], fresh: true, unsent };
}

/** Behind the turn that was the last one when the message was sent, and behind unsent ones that are there already. */
function placeOf(message: OutgoingMessage, turns: readonly Turn[]): number {
  const holds = ({ question, items }: Turn) =>
    (question !== null && 'id' in question && question.id === message.after) ||
    items.some((item) => item.id === message.after);
  let place = message.after === null ? 0 : turns.findIndex(holds) + 1;
  if (place === 0 && message.after !== null) place = turns.length;
  while (turns[place]?.unsent === true) place += 1;
  return place;
}

/** Whether two versions of a turn look the same. */
export function sameTurn(a: Turn, b: Turn): boolean {
  return (
    a.key === b.key &&
    a.question === b.question &&
    a.fresh === b.fresh &&
    a.unsent === b.unsent &&
    a.items.length === b.items.length &&
    a.items.every((item, index) => item === b.items[index])
  );
}
