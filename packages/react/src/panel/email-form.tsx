import type { Credentials, NewAccount } from '@docent/page';
import { type FormEvent, useState } from 'react';
import type { DocentLabels } from '../labels.js';
import { ErrorText } from './error-text.js';
import { Field } from './field.js';

export interface EmailFormProps {
  readonly labels: DocentLabels;
  readonly busy: 'guest' | 'email' | null;
  readonly error: string | null;
  readonly onModeChange: () => void;
  /** Whether its button is the main one of the prompt. */
  readonly primary: boolean;
  readonly startsWith: 'sign-in' | 'create-account';
  readonly onSignIn: (credentials: Credentials) => void;
  readonly onSignUp: (account: NewAccount) => void;
}

/** E-mail and password, to sign in or to create an account. The browser checks the fields, in the reader's language. */
export function EmailForm(props: EmailFormProps) {
  const { labels, busy, error, primary, startsWith, onModeChange, onSignIn, onSignUp } = props;
  const [mode, setMode] = useState(startsWith);
  const isNew = mode === 'create-account';
  const switchMode = () => {
    setMode(isNew ? 'sign-in' : 'create-account');
    onModeChange();
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const text = (name: string) => String(data.get(name) ?? '');
    const credentials = { email: text('email').trim(), password: text('password') };
    if (isNew) onSignUp({ ...credentials, name: text('name') });
    else onSignIn(credentials);
  };

  return (
    <form onSubmit={submit} aria-label={isNew ? labels.createAccount : labels.signIn}>
      {isNew && <Field label={labels.name} name="name" type="text" autoComplete="name" maxLength={100} />}
      <Field label={labels.email} name="email" type="email" autoComplete="username" required />
      <Field
        // Another field: a password manager must not fill the old password into a new account.
        key={mode}
        label={labels.password}
        name="password"
        type="password"
        autoComplete={isNew ? 'new-password' : 'current-password'}
        hint={isNew ? labels.passwordHint : undefined}
        minLength={isNew ? 8 : undefined}
        required
      />
      <ErrorText text={error} />
      <button
        type="submit"
        className={primary ? 'button primary' : 'button'}
        disabled={busy !== null}
        aria-busy={busy === 'email'}
      >
        {busy === 'email' && <span className="spinner" />}
        {isNew ? labels.createAccount : labels.signIn}
      </button>
      <p className="switch">
        {isNew ? labels.haveAccount : labels.noAccountYet}{' '}
        <button type="button" className="link" onClick={switchMode}>
          {isNew ? labels.signIn : labels.createAccount}
        </button>
      </p>
    </form>
  );
}
