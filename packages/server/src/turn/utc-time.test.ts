import { expect, test } from 'vitest';
import { utcTime } from './utc-time.js';

test.each([
  ['2026-11-22T18:43:03.418Z', '2026-11-22T18:43:03.418Z'],
  ['2026-11-22T18:43:03.418103', '2026-11-22T18:43:03.418Z'],
  ['2026-11-22T18:43:03', '2026-11-22T18:43:03.000Z'],
  ['2026-11-22T20:43:03+02:00', '2026-11-22T18:43:03.000Z'],
  ['2026-11-22T13:43:03-0500', '2026-11-22T18:43:03.000Z'],
  ['yesterday', 'yesterday'],
])('%s is %s (A2)', (given, expected) => {
  expect(utcTime(given)).toBe(expected);
});
