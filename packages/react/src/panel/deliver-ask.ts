import type { UseChatKitReturn } from '@openai/chatkit-react';

type Chat = Pick<UseChatKitReturn, 'sendUserMessage' | 'setComposerValue' | 'focusComposer' | 'hideHistory'>;

export interface AskDelivery {
  readonly passage: string;
  /** What is said about the passage. */
  readonly message: string;
  readonly responding: boolean;
  /** How many responses have begun so far. */
  readonly countResponses: () => number;
}

/**
 * Sends a message that quotes the passage. While an answer is running the chat takes no second message: then the
 * passage waits as a quote in the composer, and what the reader has typed there stays. It is never lost.
 */
export async function deliverAsk(chat: Chat, delivery: AskDelivery): Promise<void> {
  const { passage, message, responding, countResponses } = delivery;
  if (!responding) {
    const before = countResponses();
    try {
      await chat.hideHistory();
      await chat.sendUserMessage({ text: message, reply: passage });
      return;
    } catch {
      // A response that began and failed is in the conversation, with its error and a way to try again.
      if (countResponses() !== before) return;
    }
  }
  try {
    await chat.setComposerValue({ reply: passage });
    await chat.focusComposer();
  } catch (error) {
    console.warn('Docent: the selected passage could not be put into the chat.', error);
  }
}
