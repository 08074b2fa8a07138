import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPostgresIfPossible } from '../../../../tests/backends/postgres.js';
import { Reader } from '../../test-support/reader.js';
import { startTestServer, type TestServer } from '../../test-support/test-server.js';
import { createTestSite, type TestSite } from '../../test-support/test-site.js';

const postgres = await startPostgresIfPossible();
const databases: [kind: string, databaseUrl: string | undefined][] = [['pglite', undefined]];
if (postgres !== undefined) databases.push(['postgresql', postgres.url]);
afterAll(() => postgres?.stop());

const notFound = { error: { code: 'not_found', message: 'This thread does not exist.' } };

describe.each(databases)('on %s', (kind, databaseUrl) => {
  let site: TestSite;
  let server: TestServer;
  const start = () => startTestServer({ site, config: databaseUrl === undefined ? {} : { databaseUrl } });
  beforeAll(async () => {
    site = await createTestSite();
    server = await start();
  });
  afterAll(async () => {
    await server.close();
    await site.remove();
  });

  describe('a reader', () => {
    it('who is nobody is not answered', async () => {
      for (const headers of [
        {},
        { 'x-user-id': 'alice' },
        { authorization: 'Bearer a.b.c' },
        { cookie: 'docent.session_token=x.y' },
      ]) {
        const { status, body } = await new Reader(server.url, headers as Record<string, string>).call('threads.list');
        expect(status).toBe(401);
        expect(body).toMatchObject({ error: { code: 'unauthorized' } });
      }
    });

    it('asks, and gets an answer that cites the page it is from', async () => {
      const guest = await server.reader.asGuest();
      const reply = await guest.ask('What is a topic?');
      expect(reply.status).toBe(200);
      expect(reply.state.error).toBeNull();
      expect(reply.answer).toContain('A topic is a named bus');
      expect(reply.state.thread?.title).toBe('What is a topic?');
      const [source] = reply.state.items.flatMap((item) =>
        item.type === 'assistant_message' ? item.content.flatMap((part) => part.annotations) : [],
      );
      expect(source?.source).toMatchObject({ type: 'url', url: expect.stringMatching(/topics#.*:~:text=/) });
      expect(reply.state.live.size).toBe(0);
    });

    it('sees the first text within 300 ms once the server is warm', async () => {
      const guest = await server.reader.asGuest();
      const firstTextMs = async () => (await guest.ask('When do I use a service?')).firstTextMs;
      await expect.poll(firstTextMs, { timeout: 20_000, interval: 0 }).toBeLessThan(300);
    });

    it('asks on, about what was said before', async () => {
      const guest = await server.reader.asGuest();
      const first = await guest.ask('What is the difference between a topic and a service?');
      const threadId = first.state.thread?.id ?? '';
      const second = await guest.ask('and what about actions?', { threadId });
      expect(second.answer).toMatch(/action/i);
      const { items, title } = await guest.thread(threadId);
      expect(items.data.map(({ type }) => type).filter((type) => type.endsWith('message'))).toEqual([
        'user_message',
        'assistant_message',
        'user_message',
        'assistant_message',
      ]);
      expect(title).toBe('What is the difference between a topic and a service?');
    });

    it('asks about a selection', async () => {
      const guest = await server.reader.asGuest();
      const reply = await guest.ask('Explain this', { quotedText: 'The client can cancel the goal' });
      expect(reply.answer).toMatch(/goal/);
      const bare = await guest.ask('', { quotedText: 'A publisher sends a message' });
      expect(bare.state.error).toBeNull();
      expect(bare.state.thread?.title).toBe('A publisher sends a message');
    });

    it('is not hindered by page metadata that makes no sense', async () => {
      const guest = await server.reader.asGuest();
      const reply = await guest.ask('What is a topic?', {
        metadata: { page: 7, selection: [] },
        inputMetadata: { page: [] },
      });
      expect(reply.answer).toContain('topic');
      expect(server.log).toContainEqual(
        expect.objectContaining({
          level: 'warn',
          fields: expect.objectContaining({
            dropped: ['metadata.page', 'metadata.selection', 'params.input.metadata.page'],
          }),
        }),
      );
    });

    it('never sees what is another one’s, by list or by id', async () => {
      const [alice, bob] = [await server.reader.asGuest(), await server.reader.asGuest()];
      const { state } = await alice.ask('What is a service?');
      const threadId = state.thread?.id ?? '';
      expect((await bob.call('threads.list')).body).toMatchObject({ data: [] });
      for (const id of [threadId, 'thread_that_never_was']) {
        for (const type of ['threads.get_by_id', 'items.list', 'threads.update']) {
          const { status, body } = await bob.call(type, { thread_id: id, title: 'Mine now' });
          expect([status, body]).toEqual([404, notFound]);
        }
        expect((await bob.ask('And now?', { threadId: id })).body).toEqual(notFound);
      }
      expect((await alice.thread(threadId)).title).toBe('What is a service?');
    });

    it('keeps the conversations of the guest that he was when he signs up', async () => {
      const guest = await server.reader.asGuest();
      const { state } = await guest.ask('What is an action?');
      const threadId = state.thread?.id ?? '';
      const account = await guest.auth('/sign-up/email', {
        name: 'Ada',
        email: 'ada@example.org',
        password: 'correct horse',
      });
      expect(account.status).toBe(200);
      expect((await account.reader.thread(threadId)).title).toBe('What is an action?');
      expect((await guest.call('threads.list')).status).toBe(401);
      const { body } = await account.reader.auth('/token');
      const byToken = new Reader(server.url, { authorization: `Bearer ${body['token']}` });
      expect((await byToken.call('threads.list')).body).toMatchObject({ data: [{ id: threadId }] });
    });

    it('has a message refused that is too long, naming the limit', async () => {
      const guest = await server.reader.asGuest();
      const { status, body } = await guest.ask('x'.repeat(32_001));
      expect(status).toBe(400);
      expect(JSON.stringify(body)).toContain('32');
      const huge = await guest.ask('x'.repeat(1_100_000));
      expect(huge.status).toBe(413);
    });
  });

  describe('the server', () => {
    it('says that it is ready, and what it has', async () => {
      const response = await fetch(`${server.url}/readyz`);
      expect(response.status).toBe(200);
      expect(await response.json()).toEqual({
        status: 'ready',
        components: {
          database: { status: 'ready', kind },
          identity: { status: 'ready' },
          index: { status: 'ready', pages: 3, sections: expect.any(Number) },
          model: { status: 'ready', provider: 'extractive' },
        },
      });
    });

    it('serves the site beside the assistant', async () => {
      expect(await (await fetch(server.url)).text()).toContain('The robotics book.');
    });

    it('logs who asked, and nothing of what', async () => {
      const guest = await server.reader.asGuest();
      await guest.ask('a-very-private-word and topics');
      const line = server.log.findLast(({ message }) => message === 'chat request');
      expect(line?.fields).toMatchObject({
        type: 'threads.create',
        requestId: expect.any(String),
        userId: expect.any(String),
      });
      expect(JSON.stringify(server.log)).not.toMatch(/a-very-private-word|session_token/);
    });
  });

  describe('after a restart', () => {
    it('the conversation is there, and the session still counts', async () => {
      const guest = await server.reader.asGuest();
      const { state } = await guest.ask('What is a topic?');
      await server.close();
      server = await start();
      const back = new Reader(server.url, { cookie: guest.headers['cookie'] ?? '' });
      const { items } = await back.thread(state.thread?.id ?? '');
      expect(items.data.some((item) => item.type === 'assistant_message')).toBe(true);
    });
  });
});
