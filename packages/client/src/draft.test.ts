import { describe, expect, it } from 'vitest';
import { toContent } from './draft.js';

describe('the content of a message', () => {
  it('joins texts, trims the ends and keeps the space around tags', () => {
    const tag = { type: 'input_tag' as const, id: 't', text: 'Ada' };
    const parts = [
      { type: 'input_text' as const, text: '  Ask ' },
      { type: 'input_text' as const, text: 'of ' },
      tag as typeof tag & { data: Record<string, unknown>; interactive: boolean },
      { type: 'input_text' as const, text: ' now \n' },
    ];
    expect(toContent(parts)).toEqual([
      { type: 'input_text', text: 'Ask of ' },
      { type: 'input_tag', id: 't', text: 'Ada', data: {}, interactive: false },
      { type: 'input_text', text: ' now' },
    ]);
  });

  it('is empty for blanks', () => {
    expect(toContent([{ type: 'input_text', text: ' \n ' }])).toEqual([]);
  });
});
