import { expect, test } from 'vitest';
import { randomId } from './ids.js';

test('an id has 128 bits of chance behind its prefix (B2)', () => {
  expect(randomId('thread')).toMatch(/^thr_[0-9a-f]{32}$/);
  expect(randomId('message')).toMatch(/^msg_[0-9a-f]{32}$/);
});

test('200,000 ids do not collide (B2)', () => {
  expect(new Set(Array.from({ length: 200_000 }, () => randomId('message'))).size).toBe(200_000);
});
