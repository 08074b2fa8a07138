import type { RefObject } from 'preact';
import { useChat, useStrings } from '../chat-context.js';
import { Icon, NamedIcon } from '../icons/icon.js';
import type { UiIcon } from '../icons/paths.js';
import { iconPath } from '../icons/paths.js';

export interface HeaderProps {
  readonly historyButton: RefObject<HTMLButtonElement | null>;
  readonly onLeaveHistory: () => void;
}

/** Title and navigation. In the history it leads back. */
export function Header({ historyButton, onLeaveHistory }: HeaderProps) {
  const chat = useChat();
  const strings = useStrings();
  const { header, history } = chat.options.value;
  if (!header.enabled) return null;
  const inHistory = chat.view.value === 'history';
  const title = inHistory ? strings.history : (header.title ?? chat.title.value ?? '');
  const startChat = () => {
    void chat.openThread(null);
    chat.focusComposerUnlessTouch();
  };
  return (
    <header class="header" part="header">
      {inHistory ? (
        <IconButton icon="back" label={strings.back} onClick={onLeaveHistory} />
      ) : (
        <ApplicationButton side="leftAction" icon={header.leftAction} />
      )}
      <h2 class="title" part="title" dir="auto" title={title}>
        {(header.titleEnabled || inHistory) && title}
      </h2>
      {(inHistory || !chat.empty.value) && <IconButton icon="compose" label={strings.newChat} onClick={startChat} />}
      {!inHistory && history.enabled && (
        <IconButton icon="history" label={strings.history} onClick={() => chat.showHistory()} button={historyButton} />
      )}
      {!inHistory && <ApplicationButton side="rightAction" icon={header.rightAction} />}
    </header>
  );
}

interface IconButtonProps {
  readonly icon: UiIcon;
  readonly label: string;
  readonly onClick: () => void;
  readonly button?: RefObject<HTMLButtonElement | null>;
}

function IconButton({ icon, label, onClick, button }: IconButtonProps) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={label}
      title={label}
      onClick={onClick}
      {...(button === undefined ? {} : { ref: button })}
    >
      <Icon name={icon} />
    </button>
  );
}

/** A button of the application's. The protocol gives it no name, so it is called what its icon is called. */
function ApplicationButton({ side, icon }: { side: 'leftAction' | 'rightAction'; icon: string | null }) {
  const chat = useChat();
  const strings = useStrings();
  if (icon === null) return null;
  const label = icon.replaceAll('-', ' ') || strings.headerAction;
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={label}
      title={label}
      onClick={() => chat.onHeaderAction(side)}
    >
      <NamedIcon name={iconPath(icon) === null ? 'dots-horizontal' : icon} />
    </button>
  );
}
