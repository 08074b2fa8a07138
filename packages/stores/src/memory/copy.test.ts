import { expect, test } from 'vitest';
import { copy } from './copy.js';

test('a copy is deep and equal', () => {
  const value = { a: [{ b: null, c: 'x' }, 1, undefined], d: { e: {} } };
  const result = copy(value);
  expect(result).toEqual(value);
  expect(result).not.toBe(value);
  expect(result.a[0]).not.toBe(value.a[0]);
  expect(result.d.e).not.toBe(value.d.e);
});

test('a key named __proto__ is copied as a key', () => {
  const value = JSON.parse('{"__proto__": {"polluted": true}}') as object;
  const result = copy(value);
  expect(JSON.stringify(result)).toBe('{"__proto__":{"polluted":true}}');
  expect(Object.getPrototypeOf(result)).toBe(Object.prototype);
});
