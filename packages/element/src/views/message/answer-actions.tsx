import { useChat, useStrings } from '../../chat-context.js';
import { Icon } from '../../icons/icon.js';
import type { UiIcon } from '../../icons/paths.js';
import { useCopy } from '../use-copy.js';
import type { Turn } from './group-turns.js';

/** What can be done with a finished answer: copy it, ask for another one. */
export function AnswerActions({ turn }: { turn: Turn }) {
  const chat = useChat();
  const strings = useStrings();
  const { copied, copy } = useCopy();
  const text = answerText(turn);
  const { question } = turn;
  const canRetry =
    chat.options.value.retry && question !== null && 'type' in question && chat.status.value.type === 'active';
  if (turn.items.length === 0 || (text === '' && !canRetry)) return null;
  return (
    <div class="actions" role="toolbar" aria-label={strings.answerActions}>
      {text !== '' && (
        <Action
          icon={copied ? 'check' : 'copy'}
          label={copied ? strings.copied : strings.copy}
          onClick={() => {
            chat.log('item.copy');
            void copy(text);
          }}
        />
      )}
      {canRetry && (
        <Action
          icon="reload"
          label={strings.retryAnswer}
          disabled={chat.phase.value !== 'idle'}
          onClick={() => void chat.client.retryAfter(question.id)}
        />
      )}
    </div>
  );
}

interface ActionProps {
  readonly icon: UiIcon;
  readonly label: string;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

function Action({ icon, label, disabled = false, onClick }: ActionProps) {
  return (
    <button
      type="button"
      class="icon-button small"
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}

/** The Markdown of all messages of a turn, as it was received. */
function answerText({ items }: Turn): string {
  return items
    .flatMap((item) => {
      if (item.type === 'assistant_message') return item.content.map((part) => part.text);
      return item.type === 'widget' ? [item.copy_text ?? ''] : [];
    })
    .filter((text) => text.trim() !== '')
    .join('\n\n');
}
