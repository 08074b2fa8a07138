import { beforeEach, describe, expect, it, vi } from 'vitest';
import { addContext, type ContextFetchOptions, createContextFetch } from './context-fetch.js';

interface Sent {
  readonly url: string;
  readonly init: RequestInit;
}

/** A `fetch` that writes down what it is given and answers with these statuses in turn. */
function recorder(statuses: readonly number[] = [200]) {
  const sent: Sent[] = [];
  const fetch: typeof globalThis.fetch = async (input, init = {}) => {
    const status = statuses[Math.min(sent.length, statuses.length - 1)] ?? 200;
    sent.push({ url: String(input), init });
    return new Response('{}', { status });
  };
  return { sent, fetch };
}

const page = { path: '/docs/topics' };
const getContext = () => ({ page });
const body = JSON.stringify({ type: 'threads.list', params: {} });
const send = (options: Partial<ContextFetchOptions>, init: RequestInit = { method: 'POST', body }) =>
  createContextFetch({ getContext, ...options })('/chatkit', init);

beforeEach(() => {
  vi.stubGlobal('location', new URL('https://docs.test/guide'));
  return () => vi.unstubAllGlobals();
});

describe('context', () => {
  it('goes to the metadata of a ChatKit request', () => {
    expect(JSON.parse(String(addContext(body, getContext)))).toEqual({
      type: 'threads.list',
      params: {},
      metadata: { page },
    });
  });

  it('is read again for each request', async () => {
    const { sent, fetch } = recorder();
    let reads = 0;
    const contextFetch = createContextFetch({ fetch, getContext: () => ({ reads: ++reads }) });
    await contextFetch('/chatkit', { method: 'POST', body });
    await contextFetch('/chatkit', { method: 'POST', body });
    expect(sent.map(({ init }) => JSON.parse(String(init.body)).metadata)).toEqual([{ reads: 1 }, { reads: 2 }]);
  });

  it('leaves what the application has set', () => {
    const own = JSON.stringify({ type: 'threads.list', metadata: { page: 'mine', more: 1 } });
    expect(JSON.parse(String(addContext(own, getContext))).metadata).toEqual({ page: 'mine', more: 1 });
  });

  it.each([
    ['no JSON', 'hello'],
    ['JSON without a type', '{"a":1}'],
    ['a JSON array', '[1]'],
    ['JSON null', 'null'],
    ['form data', new FormData()],
    ['bytes', new Uint8Array([1])],
    ['nothing', undefined],
  ])('leaves %s alone', (_, other) => {
    expect(addContext(other, getContext)).toBe(other);
  });

  it('is left out when it cannot be read', () => {
    const unreadable = () => {
      throw new TypeError('no article');
    };
    expect(addContext(body, unreadable)).toBe(body);
    expect(addContext(body, () => ({ count: 1n }))).toBe(body);
  });
});

describe('identity', () => {
  it('is the token, in plain headers beside those of the request', async () => {
    const { sent, fetch } = recorder();
    const headers = new Headers({ 'Content-Type': 'application/json' });
    await send({ fetch, getToken: async () => 'jwt' }, { method: 'POST', body, headers });
    expect(sent[0]?.init.headers).toEqual({ 'content-type': 'application/json', Authorization: 'Bearer jwt' });
  });

  it('is the cookie alone when there is no token, or none can be had', async () => {
    const { sent, fetch } = recorder();
    await send({ fetch, getToken: async () => null });
    await send({ fetch, getToken: () => Promise.reject(new Error('offline')) });
    expect(sent.map(({ init }) => init.headers)).toEqual([{}, {}]);
    expect(sent[0]?.init.credentials).toBe('same-origin');
  });

  it('goes along to a server of another origin', async () => {
    const { sent, fetch } = recorder();
    await createContextFetch({ fetch, getContext, serverUrl: 'https://ai.test' })('https://ai.test/chatkit', { body });
    expect(sent[0]?.init.credentials).toBe('include');
  });

  it('never goes to an upload elsewhere', async () => {
    const { sent, fetch } = recorder();
    const init = { method: 'PUT', body };
    await createContextFetch({ fetch, getContext, getToken: async () => 'jwt' })('https://files.test/1', init);
    expect(sent).toEqual([{ url: 'https://files.test/1', init }]);
  });

  it('leaves the identity that a request brings', async () => {
    const { sent, fetch } = recorder();
    await send({ fetch, getToken: async () => 'jwt' }, { body, headers: { authorization: 'Bearer own' } });
    expect(sent[0]?.init.headers).toEqual({ authorization: 'Bearer own' });
  });
});

describe('a refused request', () => {
  const tokens = ({ refresh }: { refresh: boolean }) => Promise.resolve(refresh ? 'new' : 'old');
  const authorizations = (sent: readonly Sent[]) =>
    sent.map(({ init }) => new Headers(init.headers).get('Authorization'));

  it('is sent once more with a fresh token', async () => {
    const { sent, fetch } = recorder([401, 200]);
    const onUnauthorized = vi.fn();
    const response = await send({ fetch, getToken: tokens, onUnauthorized });
    expect(response.status).toBe(200);
    expect(authorizations(sent)).toEqual(['Bearer old', 'Bearer new']);
    expect(sent[1]?.init.body).toBe(sent[0]?.init.body);
    expect(onUnauthorized).not.toHaveBeenCalled();
  });

  it('is given back when that is refused too', async () => {
    const { sent, fetch } = recorder([401]);
    const onUnauthorized = vi.fn();
    expect((await send({ fetch, getToken: tokens, onUnauthorized })).status).toBe(401);
    expect(sent).toHaveLength(2);
    expect(onUnauthorized).toHaveBeenCalledOnce();
  });

  it('is given back at once when there is no token', async () => {
    const { sent, fetch } = recorder([401]);
    expect((await send({ fetch })).status).toBe(401);
    expect(sent).toHaveLength(1);
  });
});
