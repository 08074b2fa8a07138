import { type ThreadItem, userMessageText } from '@docent/protocol';

export interface HistoryAsTextOptions {
  /** The newest that many messages. Default 10. */
  readonly maxMessages?: number;
  /** At most that many UTF-16 units; older messages go first, then the end of the oldest that is left. Default 12,000. */
  readonly maxCharacters?: number;
}

/** The messages of a thread, oldest first, as text for an agent's instructions; empty when there are none. */
export function historyAsText(items: readonly ThreadItem[], options: HistoryAsTextOptions = {}): string {
  const { maxMessages = 10, maxCharacters = 12_000 } = options;
  const messages = items.map(toText).filter((message) => message !== '');
  const kept: string[] = [];
  let left = maxCharacters;
  for (const message of messages.slice(-maxMessages).reverse()) {
    const fitting = shorten(message, left);
    if (fitting === '') break;
    kept.unshift(fitting);
    left -= fitting.length + SEPARATOR.length;
  }
  return kept.join(SEPARATOR);
}

const SEPARATOR = '\n\n';
/** A message cut shorter than this says nothing. */
const LEAST_USEFUL = 40;

function toText(item: ThreadItem): string {
  if (item.type === 'user_message') {
    const quote = item.quoted_text?.trim();
    const text = userMessageText(item).trim();
    if (text === '' && !quote) return '';
    return `User: ${quote ? `[about the passage “${quote}”] ` : ''}${text}`.trimEnd();
  }
  if (item.type === 'assistant_message') {
    const text = item.content
      .map((part) => part.text)
      .join('\n')
      .trim();
    return text === '' ? '' : `Assistant: ${text}`;
  }
  return '';
}

function shorten(message: string, limit: number): string {
  if (message.length <= limit) return message;
  if (limit < LEAST_USEFUL) return '';
  const cut = message.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '');
  return `${cut.trimEnd()}…`;
}
