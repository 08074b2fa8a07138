/** Every text that the widget itself shows. `{name}` stands for what the widget fills in. */
export interface DocentLabels {
  /** On the button over a selection. */
  readonly ask: string;
  /** Its name for screen readers; starts with the visible text. */
  readonly askAboutSelection: string;
  /** What is sent along with a quoted selection. */
  readonly askMessage: string;
  readonly composer: string;
  readonly close: string;
  readonly retry: string;
  readonly loading: string;
  readonly panelFailed: string;
  readonly scriptFailedTitle: string;
  readonly scriptFailed: string;
  readonly unreachableTitle: string;
  readonly unreachable: string;
  readonly signInTitle: string;
  readonly signInReason: string;
  readonly signInToAsk: string;
  readonly continueAsGuest: string;
  readonly guestNote: string;
  readonly or: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly passwordHint: string;
  readonly signIn: string;
  readonly createAccount: string;
  readonly createAccountTitle: string;
  readonly createAccountReason: string;
  readonly noAccountYet: string;
  readonly haveAccount: string;
  readonly back: string;
  readonly account: string;
  readonly guest: string;
  readonly guestAccount: string;
  readonly signOut: string;
  readonly signOutAsGuest: string;
  readonly signOutAnyway: string;
  readonly cancel: string;
  readonly invalidCredentials: string;
  readonly emailTaken: string;
  readonly invalidEmail: string;
  readonly passwordTooShort: string;
  readonly passwordTooLong: string;
  readonly tooManyAttempts: string;
  readonly tooManyAttemptsFor: string;
  readonly cookiesBlocked: string;
  readonly originNotAllowed: string;
  readonly signInFailed: string;
}

export const defaultLabels: DocentLabels = {
  ask: 'Ask',
  askAboutSelection: 'Ask about the selected text',
  askMessage: 'Explain this passage.',
  composer: 'Ask a question…',
  close: 'Close',
  retry: 'Try again',
  loading: 'Loading…',
  panelFailed: 'The assistant could not be loaded. Check your connection and try again.',
  scriptFailedTitle: 'The chat did not load',
  scriptFailed: 'A network problem or a content blocker may be in the way. The page itself is fine.',
  unreachableTitle: 'The assistant is not available',
  unreachable: 'Its server cannot be reached right now. Please try again in a moment.',
  signInTitle: 'Sign in to chat',
  signInReason: 'So that your conversations are here when you come back.',
  signInToAsk: 'To get an answer about this passage:',
  continueAsGuest: 'Continue as guest',
  guestNote: 'No account needed. Your chats stay with this browser.',
  or: 'or',
  name: 'Name (optional)',
  email: 'E-mail',
  password: 'Password',
  passwordHint: 'At least 8 characters',
  signIn: 'Sign in',
  createAccount: 'Create account',
  createAccountTitle: 'Create an account',
  createAccountReason: 'Find your conversations again on any device.',
  noAccountYet: 'No account yet?',
  haveAccount: 'Already have an account?',
  back: 'Back to the chat',
  account: 'Account: {name}',
  guest: 'Guest',
  guestAccount: 'Your chats stay with this browser',
  signOut: 'Sign out',
  signOutAsGuest: 'You are a guest: signing out gives up your chats for good.',
  signOutAnyway: 'Sign out anyway',
  cancel: 'Cancel',
  invalidCredentials: 'The e-mail address or the password is wrong.',
  emailTaken: 'There is already an account with this e-mail address. Sign in instead.',
  invalidEmail: 'This is not a valid e-mail address.',
  passwordTooShort: 'The password needs at least 8 characters.',
  passwordTooLong: 'The password is too long.',
  tooManyAttempts: 'Too many attempts. Please wait a moment and try again.',
  tooManyAttemptsFor: 'Too many attempts. Please try again in {seconds} seconds.',
  cookiesBlocked: 'Your browser blocks the cookie that keeps you signed in. Allow cookies for this site and try again.',
  originNotAllowed: 'The assistant does not accept sign-ins from this site. Please tell its owner.',
  signInFailed: 'That did not work. Please try again.',
};

/** Puts the values into `{name}` places; an unknown place stays as it is. */
export function fill(label: string, values: Readonly<Record<string, string | number>>): string {
  return label.replace(/\{(\w+)\}/gu, (place, name: string) => String(values[name] ?? place));
}
