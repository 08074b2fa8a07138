import { expect, it } from 'vitest';
import { createTokenSource, tokenExpiry } from './token-source.js';

const jwt = (payload: unknown) => `e30.${Buffer.from(JSON.stringify(payload)).toString('base64url')}.sig`;

it('reads when a token ends', () => {
  expect(tokenExpiry(jwt({ exp: 100, name: 'Zoë 🤖' }), 0)).toBe(100_000);
});

it('gives a token that says nothing one minute', () => {
  expect(tokenExpiry('opaque', 5000)).toBe(65_000);
  expect(tokenExpiry(jwt({}), 5000)).toBe(65_000);
});

it('keeps a token until shortly before its end', async () => {
  let asked = 0;
  let now = 0;
  const source = createTokenSource(
    async () => ({ token: jwt({ exp: 900, asked: ++asked }) }),
    () => now,
  );
  await Promise.all([source.get(false), source.get(false)]);
  now = 869_000;
  await source.get(false);
  expect(asked).toBe(1);
  now = 871_000;
  await source.get(false);
  expect(asked).toBe(2);
});

it('asks again on refresh, and after it was cleared', async () => {
  let asked = 0;
  const source = createTokenSource(
    async () => ({ token: jwt({ exp: 900, asked: ++asked }) }),
    () => 0,
  );
  const first = await source.get(false);
  expect(await source.get(true)).not.toBe(first);
  source.clear();
  await source.get(false);
  expect(asked).toBe(3);
});

it('has no token when the server gives none, and does not ask for each request', async () => {
  let asked = 0;
  const source = createTokenSource(
    () => {
      asked += 1;
      return Promise.reject(new Error('404'));
    },
    () => 0,
  );
  expect(await source.get(false)).toBeNull();
  expect(await source.get(false)).toBeNull();
  expect(asked).toBe(1);
});
