import type { OutgoingMessage } from '@docent/client';
import type { UserMessageItem } from '@docent/protocol';
import type { ComponentChildren } from 'preact';
import { memo } from '../../memo.js';
import { AnswerActions } from './answer-actions.js';
import { sameTurn, type Turn } from './group-turns.js';
import { ItemView } from './item-view.js';
import { UserMessage } from './user-message.js';

export interface TurnViewProps {
  readonly turn: Turn;
  /** The ids of its items that are still being made. */
  readonly live: ReadonlySet<string>;
  /** The newest turn: it may be running, and keeps room to grow into. */
  readonly last: boolean;
  readonly running: boolean;
  /** What follows the newest turn: progress, a failure. */
  readonly children?: ComponentChildren;
}

export const TurnView = memo(
  function TurnView({ turn, live, last, running, children }: TurnViewProps) {
    return (
      <section class={last && turn.fresh ? 'turn reserve' : 'turn'} data-turn={turn.key}>
        <Question question={turn.question} fresh={turn.fresh} unsent={turn.unsent} />
        {turn.items.map((item) => (
          <ItemView key={item.id} item={item} live={live.has(item.id)} fresh={false} />
        ))}
        {!running && <AnswerActions turn={turn} />}
        {children}
      </section>
    );
  },
  (before, after) =>
    sameTurn(before.turn, after.turn) &&
    before.last === after.last &&
    before.running === after.running &&
    before.children === after.children &&
    (before.live === after.live || after.turn.items.every(({ id }) => before.live.has(id) === after.live.has(id))),
);

interface QuestionProps {
  readonly question: UserMessageItem | OutgoingMessage | null;
  readonly fresh: boolean;
  readonly unsent: boolean;
}

function Question({ question, fresh, unsent }: QuestionProps) {
  if (question === null) return null;
  if ('type' in question) return <ItemView item={question} live={false} fresh={fresh} />;
  const { content, quote, attachments, key } = question;
  const unsentKey = unsent ? { unsentKey: key } : {};
  return <UserMessage content={content} quote={quote} attachments={attachments} fresh {...unsentKey} />;
}
