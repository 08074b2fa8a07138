import { expect, it } from 'vitest';
import { quotedText } from './chat-context.js';

it('finds the passage that a message quotes', () => {
  expect(quotedText({ thread_id: 't', input: { quoted_text: 'a topic' } })).toBe('a topic');
});

it.each([[undefined], [null], ['text'], [{}], [{ input: null }], [{ input: {} }], [{ input: { quoted_text: '' } }]])(
  'finds none in %j',
  (params) => {
    expect(quotedText(params)).toBeNull();
  },
);
