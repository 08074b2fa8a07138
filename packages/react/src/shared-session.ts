import { createSession, type Session } from '@docent/page';

const sessions = new Map<string, Session>();

/** The one session of a server on this page: what the widget knows, the site's own components know too. */
export function sharedSession(serverUrl: string): Session {
  const session = sessions.get(serverUrl) ?? createSession({ serverUrl });
  sessions.set(serverUrl, session);
  return session;
}
