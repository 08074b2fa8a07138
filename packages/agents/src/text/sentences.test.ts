import { describe, expect, it } from 'vitest';
import { splitSentences } from './sentences.js';

describe('splitSentences', () => {
  it.each<[string, string[]]>([
    ['One. Two! Three?', ['One.', 'Two!', 'Three?']],
    ['A rate, e.g. 10 Hz, i.e. slow. Next.', ['A rate, e.g. 10 Hz, i.e. slow.', 'Next.']],
    ['It is 1.5 m. See Fig. 3 for v2.0 of it.', ['It is 1.5 m.', 'See Fig. 3 for v2.0 of it.']],
    ['Node.js runs it. Use ROS 2. Then stop.', ['Node.js runs it.', 'Use ROS 2.', 'Then stop.']],
    ['Written by A. Turing. He was right.', ['Written by A. Turing.', 'He was right.']],
    ['1. Set it. 2. Run it.', ['1. Set it.', '2. Run it.']],
    ['Call `a. B()` first. Then `c`.', ['Call `a. B()` first.', 'Then `c`.']],
    ['Read [the guide. Really](/a.b?c=D) now. Done.', ['Read [the guide. Really](/a.b?c=D) now.', 'Done.']],
    ['It **works.** _Really._ "Yes." Good.', ['It **works.**', '_Really._', '"Yes."', 'Good.']],
    ['So… Wait (or not). Go.', ['So…', 'Wait (or not).', 'Go.']],
    ['See https://a.example/x. It is short.', ['See https://a.example/x.', 'It is short.']],
    ['Wrapped\nover lines.\nNext line.', ['Wrapped over lines.', 'Next line.']],
    ['这是话题。它很快！好吗？', ['这是话题。', '它很快！', '好吗？']],
    ['No end', ['No end']],
    ['', []],
  ])('splits %j', (text, sentences) => expect(splitSentences(text)).toEqual(sentences));

  it('loses nothing but white space', () => {
    const text = 'First, e.g. this. `code. Code` and [a. B](/c.d). Dr. X said: "No." 2.5 is more. End';
    expect(splitSentences(text).join(' ')).toBe(text);
  });

  it('is quick on a long text without ends', () => {
    const started = performance.now();
    splitSentences('`'.repeat(3_000) + '[('.repeat(3_000) + 'word '.repeat(3_000));
    expect(performance.now() - started).toBeLessThan(500);
  });
});
