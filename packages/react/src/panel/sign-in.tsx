import type { Session, SessionUser } from '@docent/page';
import { useState } from 'react';
import type { Widget } from '../widget.js';
import { EmailForm } from './email-form.js';
import { messageOf } from './error-message.js';
import { ErrorText } from './error-text.js';
import { useObservable } from './use-observable.js';

type Way = 'guest' | 'email';

export interface SignInProps {
  readonly widget: Widget;
  readonly session: Session;
  /** A guest who wants an account; `null` when nobody is signed in. */
  readonly guest: SessionUser | null;
}

/** The gate before the chat. As soon as the session has a reader, the panel shows the chat in its place. */
export function SignIn({ widget, session, guest }: SignInProps) {
  const { labels, signIn: ways } = widget.options;
  const passage = useObservable(widget.ask);
  const [busy, setBusy] = useState<Way | null>(null);
  const [error, setError] = useState<{ readonly way: Way; readonly text: string } | null>(null);

  const enter = async (way: Way, entering: () => Promise<unknown>) => {
    setBusy(way);
    setError(null);
    try {
      await entering();
    } catch (reason) {
      setError({ way, text: messageOf(reason, labels) });
    } finally {
      setBusy(null);
    }
  };
  const offersGuest = ways.guest && guest === null;

  return (
    <div className="sign-in">
      <p className="muted">
        {guest !== null ? labels.createAccountReason : passage === null ? labels.signInReason : labels.signInToAsk}
      </p>
      {passage !== null && <blockquote className="quote">{passage}</blockquote>}
      {offersGuest && (
        <div className="guest">
          <button
            type="button"
            className="button primary"
            disabled={busy !== null}
            aria-busy={busy === 'guest'}
            onClick={() => void enter('guest', session.signInAsGuest)}
          >
            {busy === 'guest' && <span className="spinner" />}
            {labels.continueAsGuest}
          </button>
          <p className="muted small">{labels.guestNote}</p>
          <ErrorText text={error?.way === 'guest' ? error.text : null} />
        </div>
      )}
      {offersGuest && ways.email && <div className="divider">{labels.or}</div>}
      {ways.email && (
        <EmailForm
          labels={labels}
          busy={busy}
          error={error?.way === 'email' ? error.text : null}
          onModeChange={() => setError(null)}
          primary={!offersGuest}
          startsWith={guest === null ? 'sign-in' : 'create-account'}
          onSignIn={(credentials) => void enter('email', () => session.signIn(credentials))}
          onSignUp={(account) => void enter('email', () => session.signUp(account))}
        />
      )}
    </div>
  );
}
