import { useEffect, useRef } from 'preact/hooks';
import { useStrings } from '../../chat-context.js';

export interface DeleteQuestionProps {
  readonly title: string;
  readonly onDelete: () => void;
  readonly onCancel: () => void;
}

/** Asks before a conversation is gone. The focus is on the way out. */
export function DeleteQuestion({ title, onDelete, onCancel }: DeleteQuestionProps) {
  const strings = useStrings();
  const cancel = useRef<HTMLButtonElement>(null);
  useEffect(() => cancel.current?.focus(), []);
  return (
    <div
      class="confirm"
      role="alertdialog"
      aria-label={strings.confirmRemove(title)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onCancel();
      }}
    >
      <p dir="auto">{strings.confirmRemove(title)}</p>
      <span class="buttons">
        <button type="button" class="button danger" onClick={onDelete}>
          {strings.removeNow}
        </button>
        <button type="button" class="button" ref={cancel} onClick={onCancel}>
          {strings.cancel}
        </button>
      </span>
    </div>
  );
}
