import { generateKeyPair, SignJWT } from 'jose';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { describeDatabases } from '../../../../tests/backends/describe-databases.js';
import { type Auth, createAuth } from './auth.js';
import { createAuthenticator } from './authenticate.js';
import { createTokenVerifier, type TokenVerifier } from './token-verifier.js';

const baseUrl = 'http://localhost:3000';
const silent = { debug() {}, info() {}, warn() {}, error() {} };
const links: string[][] = [];

let auth: Auth;
let verifyToken: TokenVerifier;
let authenticate: ReturnType<typeof createAuthenticator>;

beforeEach(() => {
  links.length = 0;
});

/** A call of `/api/auth`, as a page of this server makes it. */
async function call(path: string, body?: object, headers: Record<string, string> = {}) {
  const response = await auth.handler(
    new Request(`${baseUrl}/api/auth${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { host: 'localhost:3000', origin: baseUrl, 'content-type': 'application/json', ...headers },
      ...(body && { body: JSON.stringify(body) }),
    }),
  );
  const cookie = response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  return { status: response.status, headers: response.headers, cookie, body: await response.json() };
}

const asReader = (headers: Record<string, string>) => authenticate(new Request(`${baseUrl}/chatkit`, { headers }));
const tokenOf = async (cookie: string): Promise<string> => (await call('/token', undefined, { cookie })).body.token;

let people = 0;
const signUp = (headers: Record<string, string> = {}) =>
  call('/sign-up/email', { name: 'Ada', email: `ada${++people}@example.org`, password: 'correct horse' }, headers);

await describeDatabases('identity', ({ pool }) => {
  beforeAll(async () => {
    const origin = { url: undefined, allowedOrigins: [] };
    auth = createAuth({
      pool,
      secret: 'a-secret-of-the-tests-that-is-long-enough-0123456789',
      baseUrl,
      origin,
      identity: { guest: true, email: true },
      signInsPerMinute: 1000,
      logger: silent,
      onGuestLinked: async (guest, account) => void links.push([guest, account]),
    });
    await auth.migrate();
    verifyToken = createTokenVerifier({ issuer: baseUrl, audience: baseUrl, loadKeys: auth.loadKeys });
    const identity = { guest: true, email: true };
    authenticate = createAuthenticator({ identity, verifyToken, readSession: auth.readSession });
  });

  describe('sign-in', () => {
    it('makes its tables once, all with their own prefix', async () => {
      await auth.migrate();
      const { rows } = await pool.query<{ name: string }>(
        `select table_name as name from information_schema.tables where table_schema = 'public' order by 1`,
      );
      expect(rows.map(({ name }) => name)).toEqual([
        'auth_account',
        'auth_jwks',
        'auth_session',
        'auth_user',
        'auth_verification',
      ]);
    });

    it('lets a guest in', async () => {
      const guest = await call('/sign-in/anonymous', {});
      const identity = await asReader({ cookie: guest.cookie });
      expect(identity).toEqual({ userId: guest.body.user.id, user: { id: guest.body.user.id, guest: true } });
    });

    it('lets a reader in with e-mail and password', async () => {
      const { body } = await signUp();
      const wrong = await call('/sign-in/email', { email: body.user.email, password: 'wrong' });
      expect(wrong.status).toBe(401);
      const right = await call('/sign-in/email', { email: body.user.email, password: 'correct horse' });
      expect(await asReader({ cookie: right.cookie })).toEqual({
        userId: body.user.id,
        user: { id: body.user.id, name: 'Ada', email: body.user.email, guest: false },
      });
    });

    it('hands what a guest had to the account, once', async () => {
      const guest = await call('/sign-in/anonymous', {});
      const account = await signUp({ cookie: guest.cookie });
      expect(links).toEqual([[guest.body.user.id, account.body.user.id]]);
      expect(await asReader({ cookie: guest.cookie })).toBeNull();
    });

    it('refuses a page of another site', async () => {
      const guest = await call('/sign-in/anonymous', {});
      const { status } = await signUp({ cookie: guest.cookie, origin: 'https://evil.example' });
      expect(status).toBe(403);
    });

    it('does not let a guest be deleted from under its conversations', async () => {
      const { cookie } = await call('/sign-in/anonymous', {});
      const response = await auth.handler(
        new Request(`${baseUrl}/api/auth/delete-anonymous-user`, {
          method: 'POST',
          headers: { cookie, origin: baseUrl },
        }),
      );
      expect(response.status).toBe(404);
    });
  });

  describe('a session', () => {
    it('is nobody without a cookie, with a made-up one and with a changed one', async () => {
      const { cookie } = await call('/sign-in/anonymous', {});
      expect(await asReader({})).toBeNull();
      expect(await asReader({ cookie: 'docent.session_token=made.up' })).toBeNull();
      expect(await asReader({ cookie: cookie.replace(/.{3}$/, 'AAA') })).toBeNull();
    });

    it('stops at once when the reader signs out', async () => {
      const { cookie } = await signUp();
      expect(await asReader({ cookie })).not.toBeNull();
      await call('/sign-out', {}, { cookie });
      expect(await asReader({ cookie })).toBeNull();
    });

    it('works as a bearer token too', async () => {
      const { headers, body } = await signUp();
      const token = headers.get('set-auth-token');
      expect(await asReader({ authorization: `Bearer ${token}` })).toMatchObject({ userId: body.user.id });
    });

    it('of a guest ends when the owner no longer lets guests in', async () => {
      const strict = createAuthenticator({
        identity: { guest: false, email: true },
        verifyToken,
        readSession: auth.readSession,
      });
      const { cookie } = await call('/sign-in/anonymous', {});
      expect(await strict(new Request(baseUrl, { headers: { cookie } }))).toBeNull();
      const bearer = { authorization: `Bearer ${await tokenOf(cookie)}` };
      expect(await strict(new Request(baseUrl, { headers: bearer }))).toBeNull();
    });
  });

  describe('a token', () => {
    const claims = { sub: 'somebody', guest: false };
    const sign = async (change: (token: SignJWT) => SignJWT, kid?: string) => {
      const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519' });
      const [key] = (await auth.loadKeys()).keys;
      const token = new SignJWT(claims).setProtectedHeader({ alg: 'EdDSA', kid: kid ?? String(key?.kid) });
      return change(token.setIssuer(baseUrl).setAudience(baseUrl).setExpirationTime('5m')).sign(privateKey);
    };

    it('says who its owner is', async () => {
      const { cookie, body } = await signUp();
      const authorization = `Bearer ${await tokenOf(cookie)}`;
      expect(await asReader({ authorization })).toEqual({
        userId: body.user.id,
        user: { id: body.user.id, name: 'Ada', email: body.user.email, guest: false },
      });
    });

    it('of a guest says that it is one, and nothing made up', async () => {
      const { cookie, body } = await call('/sign-in/anonymous', {});
      const identity = await asReader({ authorization: `Bearer ${await tokenOf(cookie)}` });
      expect(identity?.user).toEqual({ id: body.user.id, guest: true });
    });

    it('is refused when it is forged, altered, unsigned or of an unknown key', async () => {
      const { cookie } = await signUp();
      const [header, payload, signature] = (await tokenOf(cookie)).split('.');
      const other = Buffer.from(JSON.stringify({ ...claims, iss: baseUrl, aud: baseUrl, exp: 4e9 })).toString(
        'base64url',
      );
      const none = Buffer.from('{"alg":"none"}').toString('base64url');
      const forged = [
        await sign((token) => token),
        await sign((token) => token, 'unknown-key'),
        `${header}.${other}.${signature}`,
        `${none}.${other}.`,
        `${none}.${payload}.${signature}`,
      ];
      for (const token of forged) expect(await asReader({ authorization: `Bearer ${token}` })).toBeNull();
    });

    it('is refused after its time, and by another issuer or for another audience', async () => {
      const { cookie } = await signUp();
      const token = await tokenOf(cookie);
      const elsewhere = { issuer: baseUrl, audience: baseUrl, loadKeys: auth.loadKeys };
      expect(await createTokenVerifier({ ...elsewhere, issuer: 'https://other.example' })(token)).toBeNull();
      expect(await createTokenVerifier({ ...elsewhere, audience: 'https://other.example' })(token)).toBeNull();
      vi.useFakeTimers({ now: Date.now() + 6 * 60_000, toFake: ['Date'] });
      expect(await verifyToken(token)).toBeNull();
      vi.useRealTimers();
    });

    it('that is not valid is not replaced by a cookie that is', async () => {
      const { cookie } = await signUp();
      expect(await asReader({ cookie, authorization: `Bearer ${await sign((token) => token)}` })).toBeNull();
      expect(await asReader({ cookie, authorization: 'Basic YTpi' })).toBeNull();
    });
  });

  describe('a user id in a header', () => {
    it('is ignored unless the owner declared it', async () => {
      expect(await asReader({ 'x-user-id': 'alice' })).toBeNull();
    });

    it('is the reader where the owner did', async () => {
      const identity = { guest: true, email: true, trustedHeader: 'x-user-id' };
      const trusting = createAuthenticator({ identity, verifyToken, readSession: auth.readSession });
      const ask = (id: string) => trusting(new Request(baseUrl, { headers: { 'X-User-ID': id } }));
      expect(await ask('alice')).toEqual({ userId: 'alice', user: { id: 'alice', guest: false } });
      expect(await ask(' ')).toBeNull();
      expect(await ask('x'.repeat(257))).toBeNull();
    });
  });
});
