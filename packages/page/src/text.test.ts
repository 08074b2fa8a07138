import { describe, expect, it } from 'vitest';
import { severalLines, singleLine, truncate } from './text.js';

describe('singleLine', () => {
  it('removes what generators put into headings', () => {
    expect(singleLine('Topics and\n   services\u200B')).toBe('Topics and services');
  });
});

describe('severalLines', () => {
  it('keeps the indentation of code', () => {
    expect(severalLines('def f():\r\n    return 1\r\n')).toBe('def f():\n    return 1');
  });

  it('leaves one empty line between paragraphs, and no white space at line ends', () => {
    expect(severalLines('one \n\n\n\n two\t\n')).toBe('one\n\n two');
  });
});

describe('truncate', () => {
  it('leaves text within the limit alone', () => {
    expect(truncate('12345', 5)).toBe('12345');
  });

  it('ends in an ellipsis and never exceeds the limit', () => {
    expect(truncate('123456', 5)).toBe('1234…');
  });

  it('never splits a character', () => {
    expect(truncate('abc😀def', 5)).toBe('abc…');
  });
});
