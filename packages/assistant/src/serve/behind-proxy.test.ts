import { afterAll, beforeAll, expect, it } from 'vitest';
import { Reader } from '../../test-support/reader.js';
import { startTestServer, type TestServer } from '../../test-support/test-server.js';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ config: { identity: { guest: false, email: false, trustedHeader: 'X-User-ID' } } });
});
afterAll(() => server.close());

const as = (id: string, headers: Record<string, string> = {}) =>
  new Reader(server.url, { 'x-user-id': id, ...headers });

it('takes the user that the proxy names, and keeps users apart', async () => {
  const { state } = await as('alice').ask('What is a topic?');
  expect(state.error).toBeNull();
  const threadId = state.thread?.id ?? '';
  expect((await as('alice').thread(threadId)).id).toBe(threadId);
  expect((await as('bob').call('threads.get_by_id', { thread_id: threadId })).status).toBe(404);
  expect((await as('bob').call('threads.list')).body).toMatchObject({ data: [] });
});

it('knows nobody whom the proxy does not name', async () => {
  expect((await server.reader.call('threads.list')).status).toBe(401);
  expect((await as(' ').call('threads.list')).status).toBe(401);
});

it('lets no page of another site ask in the name of a user', async () => {
  expect((await as('alice', { origin: 'https://evil.example' }).call('threads.list')).status).toBe(403);
});

it('has no other way in', async () => {
  const statusOf = async (path: string) => {
    const response = await fetch(`${server.url}/api/auth${path}`, {
      method: 'POST',
      headers: { origin: server.url, 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'Ada', email: 'ada@example.org', password: 'correct horse' }),
    });
    return response.status;
  };
  expect(await statusOf('/sign-in/anonymous')).toBe(404);
  expect(await statusOf('/sign-up/email')).toBe(400);
});
