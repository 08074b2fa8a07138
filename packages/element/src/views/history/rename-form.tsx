import { useEffect, useRef } from 'preact/hooks';
import { useStrings } from '../../chat-context.js';

export interface RenameFormProps {
  readonly title: string;
  readonly onSave: (title: string) => void;
  readonly onCancel: () => void;
}

/** A title in place of a row: Enter saves, Escape leaves it as it was, an empty one is not taken. */
export function RenameForm({ title, onSave, onCancel }: RenameFormProps) {
  const strings = useStrings();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  const save = (event: Event) => {
    event.preventDefault();
    const next = field.current?.value.trim() ?? '';
    if (next === '') field.current?.focus();
    else if (next === title) onCancel();
    else onSave(next);
  };
  return (
    <form
      onSubmit={save}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onCancel();
      }}
    >
      <input ref={field} type="text" dir="auto" defaultValue={title} maxLength={200} aria-label={strings.renameField} />
      <span class="buttons">
        <button type="submit" class="button primary">
          {strings.save}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {strings.cancel}
        </button>
      </span>
    </form>
  );
}
