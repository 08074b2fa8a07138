import {
  type AssistantMessageItem,
  type ClientToolCallItem,
  type ThreadItem,
  type UserMessageItem,
  userMessageText,
} from '@docent/protocol';
import type { AgentInputItem } from '@openai/agents';
import { quotedTextPart } from '../text/quoted-text.js';
import { describeItem } from './describe-item.js';

/**
 * A thread's items, oldest first, as input for an agent. What the reader saw beside the messages is told in words;
 * what the model can't use (calls without an answer, blank messages, the ends of turns) is left out. No id goes along.
 */
export function toAgentInput(items: readonly ThreadItem[]): AgentInputItem[] {
  return items.flatMap(toInput);
}

function toInput(item: ThreadItem): AgentInputItem[] {
  switch (item.type) {
    case 'user_message':
      return userMessage(item);
    case 'assistant_message':
      return assistantMessage(item);
    case 'client_tool_call':
      return clientToolCall(item);
    default:
      return describeItem(item).map((text) => userText([text]));
  }
}

/** Tags are named in place, attachments at the end; a message of nothing but these is still a message. */
function userMessage(item: UserMessageItem): AgentInputItem[] {
  const attachments = item.attachments.map((attachment) => `[Attachment: ${attachment.name}]`);
  const text = [userMessageText(item), ...attachments].filter((part) => part.trim() !== '').join('\n');
  const quote = item.quoted_text?.trim() ?? '';
  const parts = [...(quote === '' ? [] : [quotedTextPart(quote)]), ...(text === '' ? [] : [text])];
  return parts.length === 0 ? [] : [userText(parts)];
}

function assistantMessage(item: AssistantMessageItem): AgentInputItem[] {
  const content = item.content
    .filter((part) => part.text.trim() !== '')
    .map((part) => ({ type: 'output_text' as const, text: part.text }));
  return content.length === 0 ? [] : [{ type: 'message', role: 'assistant', status: 'completed', content }];
}

/** The call and its result name each other by our id: a provider's call ids need not be unique over a thread. */
function clientToolCall(item: ClientToolCallItem): AgentInputItem[] {
  if (item.status !== 'completed') return [];
  const call = { callId: item.id, name: item.name, status: 'completed' } as const;
  const output = JSON.stringify(item.output ?? null);
  return [
    { type: 'function_call', ...call, arguments: JSON.stringify(item.arguments) },
    { type: 'function_call_result', ...call, output: { type: 'text', text: output } },
  ];
}

function userText(parts: readonly string[]): AgentInputItem {
  return { type: 'message', role: 'user', content: parts.map((text) => ({ type: 'input_text', text })) };
}
