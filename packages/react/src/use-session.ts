import { createSession, type Session, type SessionState } from '@docent/page';
import { useEffect, useSyncExternalStore } from 'react';

const sessions = new Map<string, Session>();
const unknown: SessionState = { status: 'unknown' };

/** The one session of a server on this page: what the widget knows, the site's own components know too. */
export function sharedSession(serverUrl: string): Session {
  const known = sessions.get(serverUrl) ?? createSession({ serverUrl });
  sessions.set(serverUrl, known);
  return known;
}

/**
 * Who is signed in to the assistant, and the ways to change it. Asks the server when first used; a server that can't
 * be reached leaves the state `unknown`.
 *
 * @example const { state, session } = useSession();
 */
export function useSession(serverUrl = ''): { readonly state: SessionState; readonly session: Session } {
  const session = sharedSession(serverUrl);
  const state = useSyncExternalStore(
    session.subscribe,
    () => session.state,
    () => unknown,
  );
  useEffect(() => {
    if (session.state.status === 'unknown') session.current().catch(() => undefined);
  }, [session]);
  return { state, session };
}
