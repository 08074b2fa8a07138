import type { Session } from '@docent/page';
import { useCallback, useEffect, useState } from 'react';

/** Asks the server who is signed in when the panel opens, until it has answered once. */
export function useServerCheck(session: Session, open: boolean): { readonly failed: boolean; retry: () => void } {
  const [failed, setFailed] = useState(false);
  const ask = useCallback(() => {
    setFailed(false);
    session.current().catch(() => setFailed(true));
  }, [session]);
  useEffect(() => {
    if (open && session.state.status === 'unknown') ask();
  }, [open, session, ask]);
  return { failed, retry: ask };
}
