import type { RefObject } from 'preact';
import { useChat } from '../../chat-context.js';
import { isTouch } from '../../dom.js';

export interface FieldProps {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly placeholder: string;
  readonly disabled: boolean;
  /** The id of the element that describes it. */
  readonly hint: string;
  readonly onSubmit: () => void;
}

/** The text of the draft, in a field that grows with it. */
export function Field({ field, placeholder, disabled, hint, onSubmit }: FieldProps) {
  const { draft } = useChat().client;
  return (
    <div class="field">
      <div class="mirror" aria-hidden="true">
        {/* A last empty line counts, too. */}
        {`${draft.value.text}\u200b`}
      </div>
      <textarea
        ref={field}
        part="input"
        rows={1}
        dir="auto"
        value={draft.value.text}
        placeholder={placeholder}
        aria-label={placeholder}
        aria-describedby={hint}
        disabled={disabled}
        enterkeyhint={isTouch() ? 'enter' : 'send'}
        autocomplete="off"
        onInput={(event) => {
          draft.value = { ...draft.value, text: event.currentTarget.value };
        }}
        onKeyDown={(event) => {
          if (!sends(event)) return;
          event.preventDefault();
          onSubmit();
        }}
      />
    </div>
  );
}

/**
 * Enter sends, with Shift it is a new line. While an input method composes a character, Enter belongs to it (229 is
 * how Safari says so); on a phone it is a new line, because there is no Shift to hold.
 */
function sends(event: KeyboardEvent): boolean {
  return event.key === 'Enter' && !event.shiftKey && !event.isComposing && event.keyCode !== 229 && !isTouch();
}
