import type { UserMessageContent } from '@docent/protocol';
import type { OutgoingMessage } from './conversation.js';

/** What stands in the composer. One per client, kept across threads and views. */
export interface Draft {
  readonly text: string;
  /** The passage that the message answers, or `''`. */
  readonly quote: string;
}

export const emptyDraft: Draft = { text: '', quote: '' };

/** A message as content parts: ends trimmed, neighbouring texts joined, tags with the `data` that servers insist on. */
export function toContent(parts: readonly UserMessageContent[]): UserMessageContent[] {
  const content: UserMessageContent[] = [];
  for (const part of parts) {
    const last = content.at(-1);
    if (part.type === 'input_tag') {
      const { id, text, group } = part;
      const data = part.data ?? {};
      const tag = { type: part.type, id, text, data, interactive: part.interactive ?? false };
      content.push(group === undefined || group === null ? tag : { ...tag, group });
    } else if (last?.type === 'input_text') {
      content[content.length - 1] = { type: 'input_text', text: last.text + part.text };
    } else {
      content.push({ type: 'input_text', text: part.text });
    }
  }
  return trimEnds(content);
}

function trimEnds(content: UserMessageContent[]): UserMessageContent[] {
  const last = content.length - 1;
  return content
    .map((part, index) => {
      if (part.type !== 'input_text') return part;
      const start = index === 0 ? part.text.trimStart() : part.text;
      return { ...part, text: index === last ? start.trimEnd() : start };
    })
    .filter((part) => part.type !== 'input_text' || part.text !== '');
}

/** The message as a draft, or `null` if a text field cannot hold it (it has tags or files). */
export function toDraft(message: OutgoingMessage): Draft | null {
  const [part, ...rest] = message.content;
  if (part?.type !== 'input_text' || rest.length > 0 || message.attachments.length > 0) return null;
  return { text: part.text, quote: message.quote };
}
