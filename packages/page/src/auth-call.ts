import { authError, unreachable } from './auth-errors.js';

/** A request to Better Auth: a POST when it has a body, else a GET. */
export interface AuthCall {
  readonly path: string;
  readonly body?: Readonly<Record<string, string>>;
}

/**
 * Sends it with the reader's cookies and resolves to the JSON that came back.
 *
 * @throws {PageError} for every status but 2xx, and when the server can't be reached or answers something else
 */
export async function callAuth(
  serverUrl: string,
  { path, body }: AuthCall,
  fetch: typeof globalThis.fetch = globalThis.fetch.bind(globalThis),
): Promise<unknown> {
  const init: RequestInit =
    body === undefined
      ? { method: 'GET' }
      : { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
  let response: Response;
  try {
    response = await fetch(`${serverUrl}/api/auth${path}`, { ...init, credentials: 'include', cache: 'no-store' });
  } catch (cause) {
    throw unreachable(cause);
  }
  const answer: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw authError(response, answer);
  // A site without a server behind it answers its own HTML page.
  if (answer === undefined) throw unreachable(`${path} did not answer with JSON`);
  return answer;
}
