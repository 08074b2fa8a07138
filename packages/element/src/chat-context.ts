import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Chat } from './chat.js';
import type { Strings } from './locale/strings.js';

export const ChatContext = createContext<Chat | null>(null);

/** The chat that a component belongs to. */
export function useChat(): Chat {
  const chat = useContext(ChatContext);
  if (chat === null) throw new TypeError('This component must be inside a ChatContext.');
  return chat;
}

/** The texts in the reader's language. */
export function useStrings(): Strings {
  return useChat().locale.value.strings;
}
