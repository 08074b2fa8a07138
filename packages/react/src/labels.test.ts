import { expect, it } from 'vitest';
import { fill } from './labels.js';

it('fills the places it has values for', () => {
  expect(fill('Account: {name} {other}', { name: 'Ada' })).toBe('Account: Ada {other}');
});

it('takes a value as it is', () => {
  expect(fill('{name}', { name: '$& {name}' })).toBe('$& {name}');
});
