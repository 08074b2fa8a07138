import { toAgentInput } from '@docent/agents/openai-agents';
import { type ThreadItem, type ThreadMetadata, type UserMessageItem, userMessageText } from '@docent/protocol';
import type { Store } from '@docent/server';
import type { AgentInputItem } from '@openai/agents';
import { CAPS } from '../context/caps.js';
import { cutText } from '../context/cut-text.js';
import { loadHistory } from '../context/load-history.js';
import type { RequestContext } from '../context/request-context.js';

/** What a reader asks, and what it is about. */
export interface Question {
  /** The message itself; empty when an answer is to go on without a new one. */
  readonly input: readonly AgentInputItem[];
  /** The messages before it, oldest first. */
  readonly history: readonly ThreadItem[];
  /** What the reader asked in them. */
  readonly previousQuestions: readonly string[];
  /** The passage that "this" means. */
  readonly selection: string | undefined;
}

export async function readQuestion(
  store: Store<RequestContext>,
  thread: ThreadMetadata,
  message: UserMessageItem | null,
  context: RequestContext,
): Promise<Question> {
  const history = await loadHistory(store, thread, message, context);
  return {
    input: message === null ? [] : toInput(message),
    history,
    previousQuestions: history.flatMap((item) => (item.type === 'user_message' ? [userMessageText(item)] : [])),
    // What the message quotes comes before what was selected on the page when it was sent.
    selection: cutText(message?.quoted_text || context.selection || '', CAPS.selection) || undefined,
  };
}

function toInput(message: UserMessageItem): AgentInputItem[] {
  // The quoted text goes into the instructions, where it is fenced.
  const input = toAgentInput([{ ...message, quoted_text: null }]);
  return input.length > 0 ? input : [bareQuestion];
}

/** What a reader means who selects something and sends it without a word. */
const bareQuestion: AgentInputItem = { role: 'user', content: 'Explain the selected text.' };
