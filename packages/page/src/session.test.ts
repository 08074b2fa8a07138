import { expect, it } from 'vitest';
import { createSession } from './session.js';

/** Answers by path, as Better Auth 1.7 gives them; the first of each list is used up until one is left. */
function answering(answers: Readonly<Record<string, readonly [status: number, body: unknown][]>>) {
  const calls: string[] = [];
  const left = new Map(Object.entries(answers).map(([path, list]) => [path, [...list]]));
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const path = String(input).replace('https://ai.test/api/auth', '');
    calls.push(`${init?.method} ${path}${typeof init?.body === 'string' ? ` ${init.body}` : ''}`);
    const list = left.get(path) ?? [];
    const [status, body] = (list.length > 1 ? list.shift() : list[0]) ?? [404, { message: 'Not found' }];
    return new Response(JSON.stringify(body), { status, headers: { 'X-Retry-After': '7' } });
  };
  return { calls, session: createSession({ serverUrl: 'https://ai.test', fetch }) };
}

const guest = { user: { id: 'g1', name: 'Guest', email: 'temp-1@guests.test', isAnonymous: true }, session: {} };
const ada = { user: { id: 'u1', name: 'Ada', email: 'ada@a.test', isAnonymous: false }, session: {} };

it('knows nothing, then who is signed in', async () => {
  const { session } = answering({ '/get-session': [[200, ada]] });
  expect(session.state).toEqual({ status: 'unknown' });
  expect(await session.current()).toEqual({ id: 'u1', name: 'Ada', email: 'ada@a.test', isGuest: false });
  expect(session.state.status).toBe('signed-in');
});

it('signs in as a guest, without the made-up address', async () => {
  const { session, calls } = answering({
    '/get-session': [
      [200, null],
      [200, guest],
    ],
    '/sign-in/anonymous': [[200, {}]],
  });
  expect(await session.signInAsGuest()).toEqual({ id: 'g1', name: 'Guest', email: null, isGuest: true });
  expect(calls).toContain('POST /sign-in/anonymous {}');
});

it('is the guest that another tab has become', async () => {
  const { session, calls } = answering({ '/get-session': [[200, guest]] });
  await session.signInAsGuest();
  expect(calls).toEqual(['GET /get-session']);
});

it('names a new account after its address', async () => {
  const { session, calls } = answering({ '/sign-up/email': [[200, {}]], '/get-session': [[200, ada]] });
  await session.signUp({ email: 'ada@a.test', password: 'secret-123', name: ' ' });
  expect(calls[0]).toBe('POST /sign-up/email {"email":"ada@a.test","password":"secret-123","name":"ada"}');
});

it('tells its subscribers once for each change', async () => {
  const { session } = answering({ '/get-session': [[200, ada]], '/sign-out': [[200, { success: true }]] });
  const seen: string[] = [];
  session.subscribe(() => seen.push(session.state.status));
  await session.current();
  await session.current();
  await session.signOut();
  expect(seen).toEqual(['signed-in', 'signed-out']);
});

it('gives the next reader a token of their own', async () => {
  const { session } = answering({
    '/get-session': [
      [200, ada],
      [200, guest],
    ],
    '/token': [
      [200, { token: 'of-ada' }],
      [200, { token: 'of-guest' }],
    ],
  });
  await session.current();
  expect(await session.token()).toBe('of-ada');
  expect(await session.token()).toBe('of-ada');
  await session.current();
  expect(await session.token()).toBe('of-guest');
});

it.each([
  [401, { code: 'INVALID_EMAIL_OR_PASSWORD' }, 'invalid_credentials'],
  [422, { code: 'USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL' }, 'email_taken'],
  [400, { code: 'PASSWORD_TOO_SHORT' }, 'password_too_short'],
  [403, { code: 'INVALID_ORIGIN' }, 'origin_not_allowed'],
  [429, { message: 'Too many requests.' }, 'too_many_attempts'],
  [503, { error: { code: 'unavailable' } }, 'server_unreachable'],
  [400, { code: 'SOMETHING_NEW' }, 'sign_in_failed'],
  [404, null, 'sign_in_failed'],
])('reads %i %o as %s', async (status, body, code) => {
  const { session } = answering({ '/sign-in/email': [[status, body]] });
  await expect(session.signIn({ email: 'a@a.test', password: 'x' })).rejects.toMatchObject({ code });
});

it('says how long to wait', async () => {
  const { session } = answering({ '/sign-in/email': [[429, {}]] });
  await expect(session.signIn({ email: 'a@a.test', password: 'x' })).rejects.toMatchObject({ retryAfterSeconds: 7 });
});

it('notices that the browser kept no cookie', async () => {
  const { session } = answering({ '/sign-in/email': [[200, {}]], '/get-session': [[200, null]] });
  await expect(session.signIn({ email: 'a@a.test', password: 'x' })).rejects.toMatchObject({ code: 'cookies_blocked' });
});

it('says that the server cannot be reached: offline, or a web page instead of Docent', async () => {
  const offline = createSession({ serverUrl: '', fetch: () => Promise.reject(new TypeError('Failed to fetch')) });
  await expect(offline.current()).rejects.toMatchObject({ code: 'server_unreachable' });
  const page = createSession({ serverUrl: '', fetch: async () => new Response('<!doctype html>') });
  await expect(page.current()).rejects.toMatchObject({ code: 'server_unreachable' });
});
