import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AppOptions, createApp } from './app.js';
import { summarize } from './readiness.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docent-app-'));
  await writeFile(join(folder, 'index.html'), `<!doctype html><p>${'home '.repeat(1000)}</p>`);
  await writeFile(join(folder, 'chatkit.js'), 'export {};');
});
afterAll(() => rm(folder, { recursive: true }));

const silent = { debug() {}, info() {}, warn() {}, error() {} };
const base: AppOptions = {
  chatKit: async () => Response.json({ from: 'chatkit' }),
  auth: async (request) => Response.json({ address: request.headers.get('x-docent-client-address') }),
  database: { isReady: true, check: async () => true },
  readiness: async () => summarize({ database: { status: 'ready' } }),
  origin: { url: 'https://ask.example.com', allowedOrigins: ['https://docs.example.com'] },
  trustProxy: false,
  site: {},
  elementFolder: '',
  log: silent,
};
const app = (options: Partial<AppOptions> = {}) =>
  createApp({ ...base, site: { folder }, elementFolder: folder, ...options });
const post = (headers: Record<string, string> = {}) => ({ method: 'POST', body: '{}', headers });

describe('every answer', () => {
  it.each(['/', '/chatkit', '/healthz', '/api/auth/x', '/docent/chatkit.js', '/nothing'])(
    '%s is guarded',
    async (path) => {
      const { headers } = await app().request(path);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
      expect(headers.get('content-security-policy')).toBe("frame-ancestors 'self'");
    },
  );

  it('of the site has the policy that the owner wrote', async () => {
    const policy = "default-src 'self'";
    const response = await app({ site: { folder, contentSecurityPolicy: policy } }).request('/');
    expect(response.headers.get('content-security-policy')).toBe(policy);
  });

  it('that fails says nothing of why', async () => {
    const broken = app({ chatKit: () => Promise.reject(new Error('secret detail')) });
    const response = await broken.request('/chatkit', post());
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('secret detail');
  });
});

describe('health', () => {
  it('is alive while the database is gone', async () => {
    const gone = app({ database: { isReady: false, check: async () => false } });
    expect((await gone.request('/healthz')).status).toBe(200);
  });

  it.each([
    [{ database: { status: 'ready' }, index: { status: 'ready', pages: 3 } }, 200, 'ready'],
    [{ database: { status: 'ready' }, index: { status: 'missing' } }, 200, 'degraded'],
    [{ database: { status: 'unavailable' }, index: { status: 'ready' } }, 503, 'unavailable'],
  ] as const)('%j is %i, %s', async (components, status, state) => {
    const response = await app({ readiness: async () => summarize(components) }).request('/readyz');
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({ status: state, components });
  });
});

describe('without the database', () => {
  it.each(['/chatkit', '/api/auth/sign-in/anonymous'])('%s is 503 JSON', async (path) => {
    const response = await app({ database: { isReady: false, check: async () => false } }).request(path, post());
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('5');
    expect(await response.json()).toEqual({ error: { code: 'unavailable', message: expect.any(String) } });
  });

  it.each([401, 500])('a %i of sign-in is not believed', async (status) => {
    const auth = async () => Response.json({}, { status });
    const check = async () => false;
    expect((await app({ auth, database: { isReady: true, check } }).request('/api/auth/token')).status).toBe(503);
    expect((await app({ auth }).request('/api/auth/token')).status).toBe(status);
  });

  it('the site is still served', async () => {
    const response = await app({ database: { isReady: false, check: async () => false } }).request('/');
    expect(response.status).toBe(200);
  });
});

describe('other sites', () => {
  it('that are not allowed may not ask', async () => {
    const response = await app().request('/chatkit', post({ origin: 'https://evil.example' }));
    expect(response.status).toBe(403);
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
    expect(await response.json()).toMatchObject({ error: { code: 'origin_not_allowed' } });
  });

  it('that are allowed may, with credentials', async () => {
    const origin = 'https://docs.example.com';
    const response = await app().request('/chatkit', post({ origin }));
    expect(response.status).toBe(200);
    expect(response.headers.get('access-control-allow-origin')).toBe(origin);
    expect(response.headers.get('access-control-allow-credentials')).toBe('true');
    const preflight = await app().request('/chatkit', {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-headers')).toBe('authorization,content-type');
  });
});

describe('a request', () => {
  it('has an id that its answer carries', async () => {
    const seen: (string | null)[] = [];
    const named = app({
      chatKit: async (request) => {
        seen.push(request.headers.get('x-request-id'));
        return new Response();
      },
    });
    const made = (await named.request('/chatkit', post())).headers.get('x-request-id');
    const given = (await named.request('/chatkit', post({ 'x-request-id': 'abc-1' }))).headers.get('x-request-id');
    const forged = (await named.request('/chatkit', post({ 'x-request-id': 'a b"c' }))).headers.get('x-request-id');
    expect(seen).toEqual([made, given, forged]);
    expect(made).toMatch(/^[\w-]{36}$/);
    expect(given).toBe('abc-1');
    expect(forged).not.toBe('a b"c');
  });

  it('to sign in may not be large', async () => {
    const response = await app().request('/api/auth/sign-in/email', { method: 'POST', body: 'x'.repeat(70_000) });
    expect(response.status).toBe(413);
  });

  it('that comes too often is told when to come again', async () => {
    const auth = async () => Response.json({}, { status: 429, headers: { 'x-retry-after': '42' } });
    expect((await app({ auth }).request('/api/auth/sign-in/email', post())).headers.get('retry-after')).toBe('42');
  });
});

describe('over a real connection', () => {
  /** What the server answers to one request that is made with Node's own client. */
  async function over(options: Partial<AppOptions>, path: string, headers: Record<string, string> = {}) {
    const server = createServer(getRequestListener(app(options).fetch));
    await new Promise<void>((resolve) => server.listen(0, resolve));
    const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, { headers });
    const text = await response.text();
    server.close();
    return { response, text };
  }

  it('knows the address of the reader, whatever the reader says', async () => {
    const forged = { 'x-docent-client-address': '1.2.3.4', 'x-forwarded-for': '5.6.7.8' };
    const direct = await over({}, '/api/auth/x', forged);
    expect(JSON.parse(direct.text).address).toMatch(/127\.0\.0\.1$/);
    const behindProxy = await over({ trustProxy: true }, '/api/auth/x', { 'x-forwarded-for': '9.9.9.9, 5.6.7.8' });
    expect(JSON.parse(behindProxy.text).address).toBe('5.6.7.8');
  });

  it('compresses pages, and never a stream of events', async () => {
    const page = await over({}, '/');
    expect(page.response.headers.get('content-encoding')).toBe('gzip');
    expect(page.text).toContain('home');
    const events = async () =>
      new Response(`data: ${'x'.repeat(5000)}\n\n`, { headers: { 'content-type': 'text/event-stream' } });
    const stream = await over({ chatKit: events }, '/chatkit');
    expect(stream.response.headers.get('content-encoding')).toBeNull();
  });
});
