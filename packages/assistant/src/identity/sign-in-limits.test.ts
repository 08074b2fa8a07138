import { rm } from 'node:fs/promises';
import { type Database, openDatabase } from '@docent/stores/postgres';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pgliteDataDir } from '../../../../tests/backends/pglite.js';
import { type Auth, CLIENT_ADDRESS_HEADER, createAuth } from './auth.js';

const baseUrl = 'http://localhost:3000';
let folder: string;
let database: Database;
let auth: Auth;

beforeAll(async () => {
  folder = await pgliteDataDir();
  database = openDatabase({ dataDir: folder });
  auth = createAuth({
    pool: database.pool,
    secret: 'a-secret-of-the-tests-that-is-long-enough-0123456789',
    baseUrl,
    origin: { url: undefined, allowedOrigins: [] },
    identity: { guest: true, email: true },
    signInsPerMinute: 3,
    logger: { debug() {}, info() {}, warn() {}, error() {} },
    onGuestLinked: async () => {},
  });
  await auth.migrate();
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

async function statusesOf(path: string, address: string, times: number): Promise<number[]> {
  const statuses: number[] = [];
  for (let attempt = 0; attempt < times; attempt += 1) {
    const response = await auth.handler(
      new Request(`${baseUrl}/api/auth${path}`, {
        method: 'POST',
        headers: { origin: baseUrl, 'content-type': 'application/json', [CLIENT_ADDRESS_HEADER]: address },
        body: JSON.stringify({ email: 'nobody@example.org', password: 'wrong password' }),
      }),
    );
    statuses.push(response.status);
  }
  return statuses;
}

it('lets an address guess a few passwords, and then no more', async () => {
  expect(await statusesOf('/sign-in/email', '192.0.2.1', 5)).toEqual([401, 401, 401, 429, 429]);
});

it('counts each address for itself', async () => {
  expect(await statusesOf('/sign-in/email', '192.0.2.2', 1)).toEqual([401]);
});

it('lets more guests in from one address', async () => {
  expect(await statusesOf('/sign-in/anonymous', '192.0.2.3', 10)).toEqual(Array(10).fill(200));
});
