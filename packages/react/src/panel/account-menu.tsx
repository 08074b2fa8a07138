import type { Session, SessionUser } from '@docent/page';
import { type FocusEvent, type KeyboardEvent, useId, useRef, useState } from 'react';
import { type DocentLabels, fill } from '../labels.js';
import { messageOf } from './error-message.js';
import { Icon } from './icon.js';

export interface AccountMenuProps {
  readonly labels: DocentLabels;
  readonly session: Session;
  readonly user: SessionUser;
  /** `null` when there is no account to create. */
  readonly onCreateAccount: (() => void) | null;
}

/** Who is signed in, and the way out. A disclosure: a button and what it shows. */
export function AccountMenu({ labels, session, user, onCreateAccount }: AccountMenuProps) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const menuId = useId();
  const name = user.isGuest ? labels.guest : user.name || user.email || labels.guest;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return;
    // The panel behind it stays.
    event.preventDefault();
    setOpen(false);
    button.current?.focus();
  };
  const onBlur = (event: FocusEvent) => {
    if (event.relatedTarget instanceof Node && !event.currentTarget.contains(event.relatedTarget)) setOpen(false);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only watches keys and focus of the controls inside of it.
    <div className="account" onKeyDown={onKeyDown} onBlur={onBlur}>
      <button
        ref={button}
        type="button"
        className="icon-button"
        aria-label={fill(labels.account, { name })}
        aria-expanded={open}
        aria-controls={open ? menuId : undefined}
        onClick={() => setOpen(!open)}
      >
        {user.isGuest ? <Icon name="user" /> : <span className="avatar">{name.slice(0, 1).toUpperCase()}</span>}
      </button>
      {open && (
        <div className="menu" id={menuId}>
          <p>
            <strong>{name}</strong>
            <span className="muted small">{user.isGuest ? labels.guestAccount : user.email}</span>
          </p>
          {onCreateAccount !== null && (
            <button type="button" onClick={onCreateAccount}>
              {labels.createAccount}
            </button>
          )}
          <SignOut labels={labels} session={session} needsConfirmation={user.isGuest} />
        </div>
      )}
    </div>
  );
}

interface SignOutProps {
  readonly labels: DocentLabels;
  readonly session: Session;
  /** A guest can't sign in again as the same guest: signing out loses the chats. */
  readonly needsConfirmation: boolean;
}

function SignOut({ labels, session, needsConfirmation }: SignOutProps) {
  const [asking, setAsking] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const signOut = () => {
    setError(null);
    session.signOut().catch((reason: unknown) => setError(messageOf(reason, labels)));
  };
  return (
    <>
      {asking && (
        <p className="small" role="status">
          {labels.signOutAsGuest}
        </p>
      )}
      {needsConfirmation && !asking ? (
        <button type="button" onClick={() => setAsking(true)}>
          {labels.signOut}
        </button>
      ) : (
        <button type="button" className={asking ? 'danger' : ''} onClick={signOut}>
          {asking ? labels.signOutAnyway : labels.signOut}
        </button>
      )}
      {asking && (
        <button type="button" onClick={() => setAsking(false)}>
          {labels.cancel}
        </button>
      )}
      {error !== null && (
        <p className="small danger" role="alert">
          {error}
        </p>
      )}
    </>
  );
}
