import { expect, it } from 'vitest';
import { titleOfMessage, toThreadTitle } from './thread-title.js';

it.each([
  ['What is a topic?', 'What is a topic?'],
  ['  What\n is\ta topic? ', 'What is a topic?'],
  [
    'What is the difference between a topic and a service, and when do I use an action instead?',
    'What is the difference between a topic and a service, and…',
  ],
  ['話題とサービスの違い'.repeat(10), `${'話題とサービスの違い'.repeat(10).slice(0, 59)}…`],
  [`${'word '.repeat(11)}, - and more of it`, `${'word '.repeat(11).trim()}…`],
])('%j', (question, title) => {
  expect(toThreadTitle(question)).toBe(title);
});

it('has none for a question without text', () => {
  expect(toThreadTitle(' \n')).toBeUndefined();
});

it.each([
  ['What is a topic good for?', null, 'What is a topic good for?'],
  ['Explain this passage.', 'A topic is a bus.', 'A topic is a bus.'],
  ['', 'A topic is a bus.', 'A topic is a bus.'],
  ['Is this also true of services?', 'A topic is a bus.', 'Is this also true of services?'],
  ['Explain this passage.', ' ', 'Explain this passage.'],
])('%j about %j', (question, quote, title) => {
  expect(titleOfMessage(question, quote)).toBe(title);
});
