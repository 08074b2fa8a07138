import { useComputed } from '@preact/signals';
import { useChat, useStrings } from '../chat-context.js';
import { NamedIcon } from '../icons/icon.js';

/** What the assistant is doing while there is nothing to read yet. */
export function Activity() {
  const chat = useChat();
  const strings = useStrings();
  const progress = useComputed(() => chat.client.conversation.value.thread.progress).value;
  if (progress !== null) {
    return (
      <p class="progress" role="status">
        <NamedIcon name={progress.icon} />
        <span>{progress.text}</span>
      </p>
    );
  }
  if (!chat.waiting.value) return null;
  return (
    <p class="waiting">
      <i />
      <span class="hidden-text">{strings.thinking}</span>
      <span class="slow">{strings.slow}</span>
    </p>
  );
}
