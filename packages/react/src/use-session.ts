import type { Session, SessionState } from '@docent/page';
import { useEffect, useSyncExternalStore } from 'react';
import { sharedSession } from './shared-session.js';

const unknown: SessionState = { status: 'unknown' };

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
