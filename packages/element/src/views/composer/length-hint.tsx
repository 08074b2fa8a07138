import { useComputed } from '@preact/signals';
import { useChat, useStrings } from '../../chat-context.js';

/** What a Docent server takes by default. Others may take more, so this only informs; the server decides. */
const USUAL_LIMIT = 32_000;
const SHOWN_FROM = 0.9 * USUAL_LIMIT;

/** Says how long a message is once that begins to matter. */
export function LengthHint({ id }: { id: string }) {
  const chat = useChat();
  const strings = useStrings();
  const length = useComputed(() => {
    const { text } = chat.client.draft.value;
    return text.length < SHOWN_FROM ? 0 : text.length;
  }).value;
  const numbers = new Intl.NumberFormat(chat.locale.value.tag);
  return (
    <div id={id} class={length > USUAL_LIMIT ? 'hint exceeded' : 'hint'} hidden={length === 0}>
      {length > 0 && strings.characters(numbers.format(length), numbers.format(USUAL_LIMIT))}
    </div>
  );
}
