import { useMemo, useRef } from 'preact/hooks';
import { useChat, useStrings } from '../chat-context.js';
import { Icon } from '../icons/icon.js';
import { useTranscriptScroll } from '../scroll/use-transcript-scroll.js';
import { Activity } from './activity.js';
import { FailureNotice } from './failure.js';
import { groupTurns } from './message/group-turns.js';
import { TurnView } from './message/turn-view.js';
import { OlderItems } from './older-items.js';
import { ReplyButton } from './reply-button.js';
import { failsInline } from './shows-failure.js';

/** The conversation, turn by turn. */
export function Transcript() {
  const chat = useChat();
  const strings = useStrings();
  const conversation = chat.client.conversation.value;
  const { thread, phase, failure, outgoing } = conversation;
  const turns = useMemo(() => groupTurns(conversation), [conversation]);
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const scroll = useTranscriptScroll({
    scroller,
    content,
    outgoingKey: outgoing?.key,
    firstItem: thread.items[0]?.id,
  });
  return (
    <>
      <div
        class="transcript"
        part="transcript"
        ref={scroller}
        role="log"
        aria-live="off"
        aria-label={strings.transcript}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
        tabIndex={0}
      >
        <div class="sheet">
          <div class="turns column" ref={content}>
            <OlderItems scroller={scroller} />
            {turns.map((turn, index) => {
              const last = index === turns.length - 1;
              return (
                <TurnView key={turn.key} turn={turn} live={thread.live} last={last} running={last && phase !== 'idle'}>
                  {last && <Activity />}
                  {last && failsInline(conversation) && failure !== null && <FailureNotice failure={failure} />}
                  {last && <span data-end />}
                </TurnView>
              );
            })}
          </div>
        </div>
      </div>
      <div class="over">
        {scroll?.isAway.value === true && (
          <button
            type="button"
            class="icon-button"
            aria-label={strings.scrollToEnd}
            title={strings.scrollToEnd}
            onClick={() => scroll.toEnd(true)}
          >
            <Icon name="down" />
          </button>
        )}
        <ReplyButton within={content} />
      </div>
    </>
  );
}
