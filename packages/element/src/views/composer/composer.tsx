import { useComputed } from '@preact/signals';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { useChat, useStrings } from '../../chat-context.js';
import { Icon } from '../../icons/icon.js';
import { Field } from './field.js';
import { LengthHint } from './length-hint.js';
import { SendButton } from './send-button.js';

/** Where messages are written. What stands in it survives everything but sending it. */
export function Composer() {
  const chat = useChat();
  const strings = useStrings();
  const status = chat.status.value;
  const field = useRef<HTMLTextAreaElement>(null);
  const hint = useId();
  useLayoutEffect(() => {
    chat.composer = {
      focus: () => {
        field.current?.focus();
        const end = field.current?.value.length ?? 0;
        field.current?.setSelectionRange(end, end);
      },
    };
    return () => {
      chat.composer = null;
    };
  }, [chat]);
  if (status.type === 'closed') {
    return (
      <p class="closed" role="status">
        {status.reason ?? strings.closed}
      </p>
    );
  }
  const locked = status.type === 'locked';
  const submit = () => {
    void chat.client.submitDraft();
    field.current?.focus();
  };
  const placeholder = locked
    ? (status.reason ?? strings.locked)
    : (chat.options.value.placeholder ?? strings.placeholder);
  return (
    <form
      class={locked ? 'composer disabled' : 'composer'}
      part="composer"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <QuoteChip />
      <div class="composer-row">
        <Field field={field} placeholder={placeholder} disabled={locked} hint={hint} onSubmit={submit} />
        <SendButton disabled={locked} />
      </div>
      <LengthHint id={hint} />
    </form>
  );
}

function QuoteChip() {
  const chat = useChat();
  const strings = useStrings();
  const quote = useComputed(() => chat.client.draft.value.quote).value;
  if (quote === '') return null;
  const remove = () => {
    chat.client.draft.value = { ...chat.client.draft.value, quote: '' };
    chat.composer?.focus();
  };
  return (
    <div class="quote-chip">
      <Icon name="reply" />
      <span dir="auto">
        <span class="hidden-text">{strings.quote} </span>
        {quote}
      </span>
      <button
        type="button"
        class="icon-button small"
        aria-label={strings.removeQuote}
        title={strings.removeQuote}
        onClick={remove}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}
