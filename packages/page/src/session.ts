import { type AuthCall, callAuth } from './auth-call.js';
import { PageError } from './errors.js';
import { createObservable, type ReadonlyObservable } from './observable.js';
import { readUser, type SessionUser } from './session-user.js';
import { createTokenSource } from './token-source.js';

export type SessionState =
  /** Not asked yet. */
  | { readonly status: 'unknown' }
  | { readonly status: 'signed-out' }
  | { readonly status: 'signed-in'; readonly user: SessionUser };

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

export interface NewAccount extends Credentials {
  /** Default: what is before the @ of the e-mail address. */
  readonly name?: string;
}

/** Who the reader is, kept by the server in a cookie. All methods reject with a `PageError` that names the reason. */
export interface Session extends ReadonlyObservable<SessionState> {
  /** Asks the server who is signed in. */
  current(): Promise<SessionUser | null>;
  signInAsGuest(): Promise<SessionUser>;
  signIn(credentials: Credentials): Promise<SessionUser>;
  /** A guest who creates an account keeps their conversations, when the server moves them. */
  signUp(account: NewAccount): Promise<SessionUser>;
  signOut(): Promise<void>;
  /** A JWT for `Authorization: Bearer`, or `null` when there is none to be had. Never rejects. */
  token(options?: { readonly refresh?: boolean }): Promise<string | null>;
}

export interface SessionOptions {
  /** Where Docent runs; empty for the page's own origin. */
  readonly serverUrl: string;
  readonly fetch?: typeof globalThis.fetch;
}

/** A client of Better Auth's own paths below `${serverUrl}/api/auth`. */
export function createSession({ serverUrl, fetch }: SessionOptions): Session {
  const state = createObservable<SessionState>({ status: 'unknown' });
  const call = (request: AuthCall) => callAuth(serverUrl, request, fetch);
  const tokens = createTokenSource(() => call({ path: '/token' }));

  const become = (user: SessionUser | null) => {
    const before = state.state;
    if (user !== null && before.status === 'signed-in' && isSameUser(before.user, user)) return;
    tokens.clear();
    state.set(user === null ? { status: 'signed-out' } : { status: 'signed-in', user });
  };
  const current = async () => {
    const user = readUser(await call({ path: '/get-session' }));
    become(user);
    return user;
  };
  const enter = async (request: AuthCall) => {
    await call(request);
    // Asked, not taken from the answer: only this shows that the browser has kept the cookie.
    const user = await current();
    if (user === null) {
      throw new PageError(
        'cookies_blocked',
        'Signing in worked, but the browser did not keep it: are cookies blocked?',
      );
    }
    return user;
  };

  return {
    get state() {
      return state.state;
    },
    subscribe: state.subscribe,
    current,
    async signInAsGuest() {
      // A tab that does not know yet that it is a guest: the server would refuse a second guest.
      const known = await current();
      return known ?? enter({ path: '/sign-in/anonymous', body: {} });
    },
    signIn: ({ email, password }) => enter({ path: '/sign-in/email', body: { email, password } }),
    signUp: ({ email, password, name }) =>
      enter({
        path: '/sign-up/email',
        body: { email, password, name: name?.trim() || (email.split('@')[0] ?? email) },
      }),
    async signOut() {
      await call({ path: '/sign-out', body: {} });
      become(null);
    },
    token: (options) => tokens.get(options?.refresh ?? false),
  };
}

function isSameUser(one: SessionUser, other: SessionUser): boolean {
  return one.id === other.id && one.name === other.name && one.email === other.email && one.isGuest === other.isGuest;
}
