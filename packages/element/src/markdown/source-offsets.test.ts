import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeLineEnds, SourceOffsets } from './source-offsets.js';

const text = fc.string({ unit: fc.constantFrom('a', 'ä', '🤖', '👩‍🚀', '\n', '\r\n', '\ud83e'), maxLength: 60 });

describe('places in code points', () => {
  it('become places in the text the lexer sees, however the text arrived', () => {
    fc.assert(
      fc.property(text, fc.array(fc.nat(60)), fc.nat(80), (whole, cuts, points) => {
        const offsets = new SourceOffsets();
        for (const cut of cuts.sort((a, b) => a - b)) offsets.read(whole.slice(0, cut));
        offsets.read(whole);
        const before = [...whole].slice(0, points).join('');
        // Half a pair at the end is not a character yet: places do not get past it.
        const end = /[\r\ud83e]$/.test(whole) ? whole.length - 1 : whole.length;
        const expected = normalizeLineEnds(before.slice(0, end).replace(/\r$/, '')).length;
        expect(offsets.at(points)).toBe(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('count an emoji as one', () => {
    const offsets = new SourceOffsets();
    offsets.read('🤖🤖ab');
    expect([0, 1, 2, 3, 4, 99, -1].map((points) => offsets.at(points))).toEqual([0, 2, 4, 5, 6, 6, 0]);
  });
});
