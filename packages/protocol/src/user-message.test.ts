import { expect, test } from 'vitest';
import { userMessageText } from './user-message.js';

test('the text of a message is that of its parts, tags by their text', () => {
  const content = [
    { type: 'input_text' as const, text: 'What is ' },
    { type: 'input_tag' as const, id: 't', text: '@tf2', data: {}, interactive: false },
    { type: 'input_text' as const, text: '?' },
  ];
  expect(userMessageText({ content })).toBe('What is @tf2?');
  expect(userMessageText({ content: [] })).toBe('');
});
