import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from './plain-text.js';
import { SentenceReader } from './sentence-reader.js';

describe('an answer read aloud', () => {
  it('comes sentence by sentence, each once', () => {
    const text = 'A **topic** is a bus. It has a [type](/docs/types). Next';
    const reader = new SentenceReader();
    const said: string[] = [];
    for (let end = 1; end <= text.length; end += 1) said.push(reader.next(text.slice(0, end), false));
    said.push(reader.next(text, true));
    expect(said.filter((part) => part !== '')).toEqual(['A topic is a bus.', 'It has a type.', 'Next']);
  });

  it('leaves out code and table rules, and reads cells with pauses', () => {
    const text = '## Title\n\n```py\nx = 1\n\ny = 2\n```\n\n- [x] one\n\n| a | b |\n|--|--|\n| c | d |';
    expect(plainText(text).trim().split(/\n+/)).toEqual(['Title', 'one', 'a, b', 'c, d']);
  });

  it('never reads code, however it arrives', () => {
    const text = 'See this:\n\n```python\nimport rclpy\n\nrclpy.init()\n```\n\nThat is all. ';
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 6 }), (steps) => {
        const reader = new SentenceReader();
        let said = '';
        for (let end = 0, turn = 0; end < text.length; turn += 1) {
          end += steps[turn % steps.length] ?? 1;
          said += ` ${reader.next(text.slice(0, end), false)}`;
        }
        expect(`${said} ${reader.next(text, true)}`).not.toContain('rclpy');
        expect(said.replace(/\s+/g, ' ').trim()).toBe('See this: That is all.');
      }),
    );
  });

  it('never throws and says every letter of plain prose', () => {
    const words = fc.array(fc.constantFrom('Alpha', 'beta.', 'Gamma!', 'delta\n', '**bold**'), { maxLength: 30 });
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 9 }), (parts, step) => {
        const text = parts.join(' ');
        const reader = new SentenceReader();
        let said = '';
        for (let end = step; end < text.length; end += step) said += reader.next(text.slice(0, end), false);
        said += reader.next(text, true);
        expect(said.replace(/\s/g, '')).toBe(plainText(text).replace(/\s/g, ''));
      }),
    );
  });
});
