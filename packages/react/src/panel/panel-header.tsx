import type { Session, SessionUser } from '@docent/page';
import type { DocentLabels } from '../labels.js';
import { AccountMenu } from './account-menu.js';
import { Icon } from './icon.js';

export interface PanelHeaderProps {
  /** `null` where the chat shows a title beside ours. */
  readonly title: string | null;
  readonly labels: DocentLabels;
  readonly session: Session;
  readonly user: SessionUser | null;
  readonly canUpgrade: boolean;
  /** A guest is creating an account; the chat waits behind the form. */
  readonly upgrading: boolean;
  readonly onUpgrade: (upgrading: boolean) => void;
  readonly onClose: () => void;
}

export function PanelHeader(props: PanelHeaderProps) {
  const { title, labels, session, user, canUpgrade, upgrading, onUpgrade, onClose } = props;
  return (
    <header className="header">
      {upgrading && (
        <button type="button" className="icon-button" aria-label={labels.back} onClick={() => onUpgrade(false)}>
          <Icon name="back" />
        </button>
      )}
      {title !== null && <h2>{title}</h2>}
      {user !== null && !upgrading && (
        <AccountMenu
          labels={labels}
          session={session}
          user={user}
          onCreateAccount={user.isGuest && canUpgrade ? () => onUpgrade(true) : null}
        />
      )}
      <button type="button" className="icon-button" aria-label={labels.close} onClick={onClose}>
        <Icon name="close" />
      </button>
    </header>
  );
}
