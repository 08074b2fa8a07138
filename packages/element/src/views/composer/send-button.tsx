import { useComputed } from '@preact/signals';
import { useChat, useStrings } from '../../chat-context.js';
import { Icon } from '../../icons/icon.js';

/** Sends; stops while an answer is made that may be stopped; waits while one is made that may not. */
export function SendButton({ disabled }: { disabled: boolean }) {
  const chat = useChat();
  const strings = useStrings();
  const { client } = chat;
  const blank = useComputed(() => client.draft.value.text.trim() === '').value;
  const canStop = useComputed(() => client.conversation.value.thread.allowCancel).value;
  if (chat.phase.value === 'idle') {
    const idle = disabled || blank || chat.load.value !== 'ready';
    return (
      <button
        type="submit"
        class="send"
        part="send-button"
        disabled={idle}
        aria-label={strings.send}
        title={strings.send}
      >
        <Icon name="send" />
      </button>
    );
  }
  const label = canStop ? strings.stop : strings.responding;
  const stop = () => {
    client.stop();
    chat.announcer.say(strings.announceStopped);
    chat.composer?.focus();
  };
  return (
    <button
      // A new button: what sent the message must not stop the answer at a double click.
      key="stop"
      type="button"
      class={canStop ? 'send' : 'send busy'}
      part="send-button"
      disabled={!canStop}
      aria-label={label}
      title={label}
      onClick={stop}
    >
      <Icon name={canStop ? 'stop' : 'spinner'} />
    </button>
  );
}
