import { ChatClient } from '../src/chat-client.js';
import type { Conversation, OutgoingMessage } from '../src/conversation.js';
import type { ChatEvents } from '../src/events.js';

interface Heard {
  readonly name: keyof ChatEvents;
  readonly detail: ChatEvents[keyof ChatEvents];
}

/** A client for a server at `url`, and everything it said except its log. */
export function createClient(url: string, fetchFunction?: typeof fetch) {
  const heard: Heard[] = [];
  const client = new ChatClient({
    api: () => ({ url, fetch: fetchFunction }),
    locale: () => 'en',
    emit: (name, detail) => {
      if (name !== 'log') heard.push({ name, detail });
    },
  });
  const names = () => heard.map((event) => event.name);
  return { client, heard, names };
}

/** The conversation as a reader sees it: who said what. */
export function transcript({ thread, outgoing, unsent }: Conversation): string[] {
  const lines = thread.items.map((item) => {
    if (item.type === 'user_message') return `you: ${item.content.map((part) => part.text).join('')}`;
    return item.type === 'assistant_message' ? `it: ${item.content.map((part) => part.text).join('')}` : item.type;
  });
  const text = (message: OutgoingMessage) => message.content.map((part) => part.text).join('');
  const waiting = unsent.map((message) => `unsent: ${text(message)}`);
  return outgoing === null ? [...lines, ...waiting] : [...lines, ...waiting, `sending: ${text(outgoing)}`];
}
