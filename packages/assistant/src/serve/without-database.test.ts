import { expect, it } from 'vitest';
import { startPostgresIfPossible } from '../../../../tests/backends/postgres.js';
import { Reader } from '../../test-support/reader.js';
import { startTestServer, type TestServer } from '../../test-support/test-server.js';
import { createTestSite } from '../../test-support/test-site.js';

const postgres = await startPostgresIfPossible();
const faults = postgres?.faults;

const unavailable = { error: { code: 'unavailable', message: expect.any(String) } };

async function readyz(server: TestServer) {
  const response = await fetch(`${server.url}/readyz`);
  return { status: response.status, body: (await response.json()) as unknown };
}

it.skipIf(postgres === undefined || faults === undefined)(
  'serves what it can, and comes back by itself',
  async () => {
    if (postgres === undefined || faults === undefined) return;
    const site = await createTestSite();
    await faults.shutDown();
    const server = await startTestServer({ site, config: { databaseUrl: postgres.url }, waitForReady: false });

    // Down at the start: the process lives, says what is missing, and serves the pages.
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    expect(await readyz(server)).toMatchObject({
      status: 503,
      body: {
        status: 'unavailable',
        components: { database: { status: 'unavailable', kind: 'postgresql' }, identity: { status: 'unavailable' } },
      },
    });
    expect(await (await fetch(server.url)).text()).toContain('The robotics book.');
    expect(await server.reader.call('threads.list')).toMatchObject({ status: 503, body: unavailable });
    expect(await server.reader.auth('/sign-in/anonymous', {})).toMatchObject({ status: 503, body: unavailable });

    await faults.restart();
    await server.ready;
    expect((await readyz(server)).status).toBe(200);
    const guest = await server.reader.asGuest();
    const { state } = await guest.ask('What is a topic?');
    expect(state.error).toBeNull();

    // Gone while it runs. The reader stays signed in, and is told to wait instead of being shown an empty list.
    await faults.kill();
    expect(await guest.call('threads.list')).toMatchObject({ status: 503, body: unavailable });
    expect(await guest.auth('/get-session')).toMatchObject({ status: 503 });
    expect((await readyz(server)).status).toBe(503);
    expect(await new Reader(server.url).call('threads.list')).toMatchObject({ status: 503 });

    await faults.restart();
    await expect.poll(async () => (await readyz(server)).status, { timeout: 15_000 }).toBe(200);
    const thread = await guest.thread(state.thread?.id ?? '');
    expect(thread.items.data.map(({ type }) => type)).toContain('assistant_message');
    expect((await guest.ask('And a service?', { threadId: thread.id })).state.error).toBeNull();

    expect(server.log.filter(({ message }) => message.startsWith('database')).map(({ message }) => message)).toEqual(
      expect.arrayContaining(['database unreachable, trying again', 'database ready again']),
    );
    await server.close();
    await site.remove();
    await postgres.stop();
  },
  90_000,
);
