import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countCodePoints } from '../../text/code-points.js';
import { CitationFilter, type FilteredPiece } from './citation-filter.js';

interface Outcome {
  readonly text: string;
  /** `[reference, index]` in order. */
  readonly marks: readonly (readonly [number, number])[];
  readonly claims: readonly string[];
}

function filter(...deltas: readonly string[]): Outcome {
  const citations = new CitationFilter();
  const pieces: FilteredPiece[] = [...deltas.flatMap((delta) => citations.push(delta)), ...citations.end()];
  let text = '';
  const marks: (readonly [number, number])[] = [];
  const claims: string[] = [];
  for (const piece of pieces) {
    if (piece.type === 'text') text += piece.text;
    else {
      expect(piece.index, 'a citation comes after the text it points to').toBeLessThanOrEqual(countCodePoints(text));
      marks.push([piece.reference, piece.index]);
      claims.push(piece.claim);
    }
  }
  return { text, marks, claims };
}

/** The text cut at the given places (any numbers; they are brought into range). */
function cut(text: string, places: readonly number[]): string[] {
  const points = [0, ...places.map((place) => place % (text.length + 1)).sort((a, b) => a - b), text.length];
  return points.slice(1).map((point, position) => text.slice(points[position], point));
}

describe('CitationFilter', () => {
  it('takes a marker out and says where it stood', () => {
    expect(filter('A topic is a bus.[^3] It has many readers.')).toEqual({
      text: 'A topic is a bus. It has many readers.',
      marks: [[3, 17]],
      claims: ['A topic is a bus.'],
    });
  });

  it('finds a marker that is split over deltas', () => {
    expect(filter('A bus.', '[', '^', '1', '2', ']', ' More.')).toMatchObject({
      text: 'A bus. More.',
      marks: [[12, 6]],
    });
  });

  it('takes several markers in a row, and the blanks between them', () => {
    expect(filter('One.[^1][^2] Two [^1] [^3].')).toMatchObject({
      text: 'One. Two.',
      marks: [
        [1, 4],
        [2, 4],
        [1, 8],
        [3, 8],
      ],
    });
  });

  it('keeps the blank before a marker when a word follows at once', () => {
    expect(filter('one [^1]two')).toMatchObject({ text: 'one two', marks: [[1, 4]] });
  });

  it('finds a marker at the very end of the stream', () => {
    expect(filter('The end.[^7]')).toMatchObject({ text: 'The end.', marks: [[7, 8]] });
    expect(filter('The end [^7]')).toMatchObject({ text: 'The end', marks: [[7, 7]] });
  });

  it.each(['a [^ b', 'a [^', 'a [', 'see [^note]', 'x[^12345]', '[^-1]', '[^1', 'a[^]b', 'r[^1\n]'])(
    'passes %j through, which only looks like a marker',
    (text) => expect(filter(...text)).toEqual({ text, marks: [], claims: [] }),
  );

  it('leaves markers in inline code alone', () => {
    const text = 'Use `a[^1]` or ``b ` [^2]``.';
    expect(filter(...text)).toEqual({ text, marks: [], claims: [] });
  });

  it('sees that a backtick without a partner starts no code', () => {
    expect(filter('A ` sign.[^1]\nAnother ` one.[^2]')).toMatchObject({
      text: 'A ` sign.\nAnother ` one.',
      marks: [
        [1, 9],
        [2, 24],
      ],
    });
    expect(filter('Broken ` but ``code [^1]`` here.[^2]')).toMatchObject({ marks: [[2, 32]] });
  });

  it.each([
    '```js\nconst a = /[^1]/;\n```\n',
    '~~~\n[^1]\n```\n[^2]\n~~~\n',
    '- a list\n\n  ```\n  [^1]\n  ```\n',
    '> ````\n> ```\n> [^1]\n> ````\n',
    '```\nnever closed [^1]\n``` not a closing line [^2]',
  ])('leaves markers in a fenced block alone: %j', (text) =>
    expect(filter(...text)).toEqual({ text, marks: [], claims: [] }),
  );

  it('takes a marker behind a closing fence, and those after it', () => {
    expect(filter('Do:\n```\nrun\n```[^1]\nDone.[^2]')).toMatchObject({
      text: 'Do:\n```\nrun\n```\nDone.',
      marks: [
        [1, 15],
        [2, 21],
      ],
    });
  });

  it('reads three backticks in a line as inline code when they close there', () => {
    expect(filter('```one``` word[^1]')).toMatchObject({ text: '```one``` word', marks: [[1, 14]] });
  });

  it('honours backslashes', () => {
    expect(filter('\\[^1] and \\`not code[^2]\\`')).toMatchObject({
      text: '\\[^1] and \\`not code\\`',
      marks: [[2, 20]],
    });
  });

  it('counts code points, not UTF-16 units', () => {
    expect(filter('🤖🤖 go', '.[^1]')).toMatchObject({ marks: [[1, 6]] });
    expect(filter('\ud83e', '\udd16.[^1]')).toMatchObject({ text: '🤖.', marks: [[1, 2]] });
  });

  // The hosted element puts the mark where the index says, even inside a link, which destroys the link (B12).
  it.each([
    ['[see the[^1] page](/docs/x) now', '[see the page](/docs/x)'],
    ['[see [nested[^1]](/a) page](/docs/x) now', '[see [nested](/a) page](/docs/x)'],
    ['![alt[^1]](/i.png) now', '![alt](/i.png)'],
    ['[![alt[^1]](/i.png)](/page) now', '[![alt](/i.png)](/page)'],
    ['[text](/a_(b)[^1]) now', '[text](/a_(b))'],
    ['[text][^1](/a) now', '[text](/a)'],
    ['[text[^1]][label] now', '[text][label]'],
  ])('moves a mark out of a link: %s', (text, before) => {
    expect(filter(...text)).toMatchObject({ text: `${before} now`, marks: [[1, before.length]] });
  });

  it.each([
    ['[not a link[^1]] now', 11],
    ['[ ] a task[^1]', 10],
    ['an open [ bracket[^1] and more', 17],
    ['[open[^1]\n](/a)', 5],
    ['a[0] (b)[^1]', 8],
  ])('leaves a mark where it is outside links: %s', (text, index) => {
    expect(filter(...text).marks).toEqual([[1, index]]);
  });

  it.each([
    ['First one. The **second** one.[^1]', 'The second one.'],
    ['- An item with `code`[^1]', 'An item with code'],
    ['| a cell | another[^1] |', 'a cell another'],
    ['Prose before.\n\n```\ncode\n```\n[^1]', 'Prose before.'],
    ['Set it to 1.5 m/s, e.g. in the file.[^1]', 'Set it to 1.5 m/s, e.g. in the file.'],
    ['[^1]', ''],
  ])('gives the claim of %j', (text, claim) => expect(filter(text).claims).toEqual([claim]));

  const fragment = fc.constantFrom(
    ...['[^1]', '[^23]', '[^', '[', ']', '(', ')', '`', '``', '```', '~~~', '\\', '\n', '\r\n', ' ', '  ', '> ', '- '],
    ...['1. ', 'word', 'Two words. ', '.', '🤖', '!', '|', '**', 'ё', '[text](/url)', '`code`', '```js\nx\n```\n'],
  );
  const markdown = fc.array(fragment, { maxLength: 40 }).map((fragments) => fragments.join(''));
  const places = fc.array(fc.nat(), { maxLength: 30 });

  it('does not care how the text is cut into deltas', () => {
    fc.assert(
      fc.property(markdown, places, (text, at) => {
        const whole = filter(text);
        expect(filter(...cut(text, at))).toEqual(whole);
        expect(filter(...text.split(''))).toEqual(whole);
      }),
      { numRuns: 2_000 },
    );
  });

  it('takes out nothing but markers and the blank before them', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        const { text: shown, marks } = filter(text);
        expect(isTextWithoutMarkers(text, shown, marks.length)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  /** Pieces whose outcome is known, put together in any order. */
  const piece = fc.oneof(
    fc
      .constantFrom('A claim that holds', 'Another one: 🤖', 'Use `a[^9]`', 'See [the page](/x) for it')
      .map((text) => ({
        source: `${text}[^4].`,
        text: `${text}.`,
        marks: [countCodePoints(text)],
      })),
    fc.constantFrom('```\n[^9] `x\n```', '~~~md\n[^9]\n~~~', 'Nothing to see, [^note] it says.').map((text) => ({
      source: text,
      text,
      marks: [],
    })),
    fc.constantFrom('[a page', '![a picture').map((text) => ({
      source: `Look at ${text}[^4]](/y_(z)) here.`,
      text: `Look at ${text}](/y_(z)) here.`,
      marks: [countCodePoints(`Look at ${text}](/y_(z))`)],
    })),
  );

  it('finds exactly the markers that count, at the right places', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), places, (pieces, at) => {
        const expected = { text: '', marks: [] as (readonly [number, number])[] };
        for (const { text, marks } of pieces) {
          const start = countCodePoints(expected.text);
          for (const mark of marks) expected.marks.push([4, start + mark]);
          expected.text += `${text}\n\n`;
        }
        const source = pieces.map((part) => `${part.source}\n\n`).join('');
        expect(filter(...cut(source, at))).toMatchObject(expected);
      }),
    );
  });

  it('takes about the same time for each delta of a long answer', () => {
    const citations = new CitationFilter();
    const time = (): number => {
      const start = performance.now();
      for (let count = 0; count < 5_000; count += 1) citations.push('some `code` and [a link](/x) more.[^1] ');
      return performance.now() - start;
    };
    time();
    const early = time();
    time();
    time();
    expect(time()).toBeLessThan(early * 4 + 50);
  });
});

/** Whether `shown` is `text` after taking out `count` markers, each with at most one blank before it. */
function isTextWithoutMarkers(text: string, shown: string, count: number): boolean {
  const seen = new Set<string>();
  const follow = (from: number, to: number, left: number): boolean => {
    const key = `${from} ${to} ${left}`;
    if (seen.has(key)) return false;
    seen.add(key);
    if (from === text.length) return to === shown.length && left === 0;
    const marker = /^[ \t]?\[\^\d{1,4}\]/.exec(text.slice(from));
    if (marker !== null && follow(from + marker[0].length, to, left - 1)) return true;
    const bare = /^\[\^\d{1,4}\]/.exec(text.slice(from));
    if (bare !== null && follow(from + bare[0].length, to, left - 1)) return true;
    return text[from] === shown[to] && follow(from + 1, to + 1, left);
  };
  return follow(0, 0, count);
}
