import type { ModelRequest } from '@openai/agents';
import { readQuotedTextPart } from '../text/quoted-text.js';
import { readSearchOutput, type SearchOutcome } from './search-result.js';

/** What a request to a model says, as far as answering needs it. */
export interface Conversation {
  readonly question: string;
  /** What was asked before, oldest first. */
  readonly earlierQuestions: readonly string[];
  /** The passage quoted beside the question. */
  readonly quote: string | null;
  /** What the search tool gave since the question, in order. */
  readonly searches: readonly SearchOutcome[];
}

interface UserMessage {
  readonly text: string;
  readonly quote: string | null;
}

export function readConversation(request: Pick<ModelRequest, 'input'>, toolName: string): Conversation {
  const messages: UserMessage[] = [];
  let searches: SearchOutcome[] = [];
  const input = typeof request.input === 'string' ? [{ role: 'user' as const, content: request.input }] : request.input;
  for (const item of input) {
    if ('role' in item && item.role === 'user') {
      messages.push(readUserMessage(item.content));
      searches = [];
    } else if (item.type === 'function_call_result' && item.name === toolName) {
      searches.push(readSearchOutput(item.output));
    }
  }
  const last = messages.at(-1);
  return {
    question: last?.text ?? '',
    earlierQuestions: messages.slice(0, -1).map(({ text }) => text),
    quote: last?.quote ?? null,
    searches,
  };
}

function readUserMessage(content: string | readonly { readonly type: string }[]): UserMessage {
  if (typeof content === 'string') return { text: content.trim(), quote: null };
  const texts = content.flatMap((part) => ('text' in part && typeof part.text === 'string' ? [part.text] : []));
  const quote = texts.map(readQuotedTextPart).find((text) => text !== null) ?? null;
  const text = texts.filter((part) => readQuotedTextPart(part) === null).join('\n');
  return { text: text.trim(), quote };
}
