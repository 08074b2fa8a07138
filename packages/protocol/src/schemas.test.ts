import fc from 'fast-check';
import { expect, test } from 'vitest';
import { event as anyEvent, item as anyItem } from '../test-support/arbitraries.js';
import { threadStreamEventSchema } from './event.js';
import { threadItemSchema } from './item.js';
import { structuredInputSchema } from './structured-input.js';

test('every item, read from the wire, is what was written', () => {
  fc.assert(
    fc.property(anyItem, (item) => {
      const wire: unknown = JSON.parse(JSON.stringify(item));
      expect(threadItemSchema.parse(wire)).toEqual(wire);
    }),
  );
});

test('every event, read from the wire, is what was written', () => {
  fc.assert(
    fc.property(anyEvent, (event) => {
      const wire: unknown = JSON.parse(JSON.stringify(event));
      expect(threadStreamEventSchema.parse(wire)).toEqual(wire);
    }),
  );
});

test('unknown fields are kept', () => {
  const event = { type: 'notice', level: 'info', message: 'Hi', future: { a: 1 } };
  expect(threadStreamEventSchema.parse(event)).toEqual(event);
});

test('what is left out gets its default', () => {
  expect(threadStreamEventSchema.parse({ type: 'error', code: 'x' })).toMatchObject({ allow_retry: false });
  expect(threadStreamEventSchema.parse({ type: 'client_effect', name: 'x' })).toMatchObject({ data: {} });
});

test('options of a question may be plain strings, as they were before the release', () => {
  const question = { type: 'multiple_choice', id: 'q', question: 'Which?', options: ['A', { value: 'B' }] };
  expect(structuredInputSchema.parse(question)).toMatchObject({ options: [{ value: 'A' }, { value: 'B' }] });
});
