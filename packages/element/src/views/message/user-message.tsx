import type { Attachment, UserMessageContent } from '@docent/protocol';
import { useSignal } from '@preact/signals';
import { useChat, useStrings } from '../../chat-context.js';
import { Icon } from '../../icons/icon.js';
import { memo } from '../../memo.js';

export interface UserMessageProps {
  readonly content: readonly UserMessageContent[];
  readonly quote: string | null | undefined;
  readonly attachments: readonly Attachment[];
  /** Written on this page, not loaded. */
  readonly fresh: boolean;
  /** Set when it may not have arrived: what to call it to send it again. */
  readonly unsentKey?: string;
}

const LONG_LINES = 14;
const LONG_CHARACTERS = 900;

/** What the reader said: plain text, as it was typed. */
export const UserMessage = memo(function UserMessage(props: UserMessageProps) {
  const strings = useStrings();
  const open = useSignal(false);
  const text = props.content.map((part) => part.text).join('');
  const long = text.length > LONG_CHARACTERS || text.split('\n').length > LONG_LINES;
  const classes = ['bubble', props.fresh && 'fresh', long && !open.value && 'clamped'].filter(Boolean).join(' ');
  return (
    <article class="item mine" part="user-message">
      <span class="hidden-text">{strings.youSaid}</span>
      {props.quote && <Quote text={props.quote} />}
      {props.attachments.length > 0 && <Attachments attachments={props.attachments} />}
      {text !== '' && (
        <div class={classes} dir="auto">
          {text}
        </div>
      )}
      {long && (
        <button
          type="button"
          class="text-button"
          aria-expanded={open.value}
          onClick={() => {
            open.value = !open.value;
          }}
        >
          {open.value ? strings.showLess : strings.showMore}
        </button>
      )}
      {props.unsentKey !== undefined && <Unsent messageKey={props.unsentKey} />}
    </article>
  );
});

function Quote({ text }: { text: string }) {
  const strings = useStrings();
  return (
    <div class="quoted">
      <Icon name="reply" />
      <span dir="auto">
        <span class="hidden-text">{strings.quote} </span>
        {text}
      </span>
    </div>
  );
}

function Attachments({ attachments }: { attachments: readonly Attachment[] }) {
  return (
    <div class="attachments">
      {attachments.map((attachment) => (
        <span class="attachment" key={attachment.id}>
          <Icon name="file" />
          <span>{attachment.name}</span>
        </span>
      ))}
    </div>
  );
}

function Unsent({ messageKey }: { messageKey: string }) {
  const chat = useChat();
  const strings = useStrings();
  const edit = () => {
    chat.client.editUnsent(messageKey);
    chat.composer?.focus();
  };
  return (
    <div class="unsent">
      <span>{strings.unsent}</span>
      <button type="button" class="text-button" onClick={() => void chat.client.resend(messageKey)}>
        {strings.tryAgain}
      </button>
      <button type="button" class="text-button" onClick={edit}>
        {strings.editMessage}
      </button>
    </div>
  );
}
