import { describe, expect, it } from 'vitest';
import { textDirective } from './text-fragment.js';

const place = (line: string, before: string[] = []) => ({ line, before });

describe('textDirective', () => {
  it('names a short quote whole, encoding what the directive uses itself', () => {
    const quote = 'Reliable, best-effort & late: 100% of it';
    expect(textDirective(quote, place(quote))).toBe('Reliable%2C%20best%2Deffort%20%26%20late%3A%20100%25%20of%20it');
  });

  it('names a long quote by its first and last words', () => {
    const quote =
      'A node is a process that computes something and talks to other nodes over topics, services and actions at the same time.';
    expect(textDirective(quote, place(quote))).toBe('A%20node%20is%20a%20process,at%20the%20same%20time.');
  });

  it('takes more words when the first ones stand earlier in the page', () => {
    const quote =
      'A node is a process that computes something and talks to other nodes over topics, services and actions at the same time.';
    const before = ['A node is a process that you can stop.'];
    expect(textDirective(quote, place(quote, before))).toBe(
      'A%20node%20is%20a%20process%20that%20computes%20something%20and%20talks,at%20the%20same%20time.',
    );
  });

  it('adds what stands before, in the same block or the one before it, when the whole quote stands earlier too', () => {
    const before = ['Call it twice.', 'Then, in the second part:'];
    expect(textDirective('Call it twice.', place('Call it twice.', before))).toBe(
      'in%20the%20second%20part%3A-,Call%20it%20twice.',
    );
    expect(textDirective('Call it twice.', place('Never stop. Call it twice.', ['Call it twice.']))).toBe(
      'Never%20stop.-,Call%20it%20twice.',
    );
  });

  it('compares as browsers do, without case and by whole words', () => {
    expect(textDirective('the arm moves', place('the arm moves', ['The  ARM   moves fast']))).toMatch(/-,/);
    expect(textDirective('arm moves on', place('arm moves on', ['an alarm moves on']))).toBe('arm%20moves%20on');
  });

  it('cuts scripts without spaces between words', () => {
    const quote =
      '東京タワーは東京都港区にある総合電波塔で、日本のシンボルとして多くの観光客が訪れる人気のある観光名所です。';
    const directive = textDirective(quote, place(quote)) ?? '';
    const [start = '', end = ''] = directive.split(',').map(decodeURIComponent);
    expect(quote.startsWith(start)).toBe(true);
    expect(quote.includes(end)).toBe(true);
    expect(start.length + end.length).toBeLessThan(quote.length);
  });

  it('gives up on what is not rendered as it is written', () => {
    for (const quote of ['Ok', 'The sum $a + b$ is small.', 'A rocket :rocket: flies', '…']) {
      expect(textDirective(quote, place(quote))).toBeNull();
    }
    expect(textDirective('not in the line', place('something else'))).toBeNull();
  });
});
