import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromStoredJson, toStoredJson, toStoredText } from './stored-text.js';

const awkward = fc.string({
  unit: fc.constantFrom('\0', '\ud83d', '\ude00', '\uFDD0', '\\', 'u', '0', '"', 'é', '🤖'),
});

test('any JSON comes back as it was, NUL and half pairs in values and keys too', () => {
  fc.assert(
    fc.property(fc.dictionary(awkward, fc.oneof(awkward, fc.jsonValue(), fc.array(awkward))), (value) => {
      const stored = toStoredJson(value);
      expect(stored).not.toMatch(/\0|\p{Surrogate}/u);
      expect(JSON.stringify(fromStoredJson(stored))).toBe(JSON.stringify(value));
    }),
  );
});

test('JSON without them is stored as it is', () => {
  const value = { text: 'Line\n"quoted" \\u0000 \\ 機械 🤖', list: [1, null] };
  expect(toStoredJson(value)).toBe(JSON.stringify(value));
});

test('different texts are stored as different texts, which a database takes', () => {
  fc.assert(
    fc.property(awkward, awkward, (left, right) => {
      expect(toStoredText(left) === toStoredText(right)).toBe(left === right);
      expect(toStoredText(left)).not.toMatch(/\0|\p{Surrogate}/u);
    }),
  );
  expect(toStoredText('user-1')).toBe('user-1');
  expect(toStoredText('a\0b')).toBe('a\uFDD00000b');
});

test('a value nested deeper than a database can read is refused', () => {
  const nested = (depth: number) => JSON.parse(`{"a":${'['.repeat(depth)}${']'.repeat(depth)}}`) as object;
  expect(() => toStoredJson(nested(199))).not.toThrow();
  expect(() => toStoredJson(nested(200))).toThrow(expect.objectContaining({ code: 'invalid_request' }));
  expect(() => toStoredJson(nested(100_000))).toThrow(expect.objectContaining({ code: 'invalid_request' }));
});
