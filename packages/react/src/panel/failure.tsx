import { Icon } from './icon.js';

export interface FailureProps {
  readonly title: string;
  readonly text: string;
  readonly action: string;
  readonly onAction: () => void;
}

/** What stands in the panel when it can't do its work, and the way on. */
export function Failure({ title, text, action, onAction }: FailureProps) {
  return (
    <div className="centred" role="alert">
      <Icon name="alert" />
      <h3>{title}</h3>
      <p>{text}</p>
      <button type="button" className="button primary" onClick={onAction}>
        {action}
      </button>
    </div>
  );
}
