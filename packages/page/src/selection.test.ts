import { expect, it } from 'vitest';
import { selectedText } from './selection.js';

const limits = { minLength: 2, maxLength: 10 };

it('ignores white space and single characters', () => {
  expect(selectedText(' \n\u200B ', limits)).toBeNull();
  expect(selectedText(' a ', limits)).toBeNull();
});

it('gives the text without what surrounds it', () => {
  expect(selectedText('\n  a topic ', limits)).toBe('a topic');
});

it('cuts long text', () => {
  expect(selectedText('a topic is a bus', limits)).toBe('a topic i…');
});
