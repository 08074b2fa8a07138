import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markdownText } from '../../test-support/markdown-texts.js';
import { type Block, BlockStream } from './block-stream.js';
import { decodeEntities } from './entities.js';
import { beforeSpace, type PlacedMark, placeCitations } from './place-citations.js';
import { known, type MarkdownToken } from './tokens.js';

function blocksOf(text: string): readonly Block[] {
  return new BlockStream().update(text, false);
}

/** All tokens of a text with citations, at every level, in reading order. */
function place(text: string, offsets: readonly number[]): MarkdownToken[] {
  const marks = offsets.map((offset, mark) => ({ offset: beforeSpace(text, offset), mark }));
  marks.sort((a, b) => a.offset - b.offset || a.mark - b.mark);
  return blocksOf(text).flatMap(({ start, end, token }, index, all) => {
    const last = index === all.length - 1;
    const own = marks.filter(({ offset }) => (offset > start || start === 0) && (offset <= end || last));
    return placeCitations(token, start, own);
  });
}

/** What is read, with a dagger and a letter for each citation. */
function read(tokens: readonly MarkdownToken[]): string {
  return tokens
    .map((token): string => {
      if (token.type === 'citation') return token.marks.map((mark) => `†${'abcdefgh'[mark]}`).join('');
      if (token.type === 'list') return token.items.map((item) => `${read(known(item.tokens))}/`).join('');
      if (token.type === 'table') {
        return [token.header, ...token.rows]
          .flat()
          .map((cell) => `${read(known(cell.tokens))}|`)
          .join('');
      }
      if (token.type === 'text' && token.tokens === undefined) return decodeEntities(token.raw);
      if ('tokens' in token && token.tokens !== undefined) return read(known(token.tokens));
      return 'text' in token && typeof token.text === 'string' ? token.text : '';
    })
    .join('');
}

const cite = (marked: string) => {
  const offsets = [...marked.matchAll(/‡/g)].map((match, index) => match.index - index);
  return read(place(marked.replaceAll('‡', ''), offsets));
};

describe('a citation', () => {
  it.each([
    ['A claim.‡ Next.', 'A claim.†a Next.'],
    ['A claim. ‡Next.', 'A claim.†a Next.'],
    ['A claim.‡', 'A claim.†a'],
    ['‡A claim.', '†aA claim.'],
    ['One‡‡ two', 'One†a†b two'],
    ['A **bold‡ claim** here', 'A bold†a claim here'],
    ['A *‡*bold** claim', 'A †abold claim'],
    ['A **bold*‡* claim', 'A bold†a claim'],
    ['See [the ‡docs](/do‡cs). End', 'See the docs†a†b. End'],
    ['Call `foo‡()` now', 'Call foo()†a now'],
    ['<https://exa‡mple.com> x', 'https://example.com†a x'],
    ['![a‡lt](/i.png) x', 'alt†a x'],
    ['A &am‡p; B', 'A &†a B'],
    ['# Ti‡tle', 'Ti†atle'],
    ['- one‡\n- two', 'one†a/two/'],
    ['- one\n- ‡two', 'one/†atwo/'],
    ['1. one\n   more‡ text\n2. two', 'onemore†a text/two/'],
    ['- [x] do‡ne', 'do†ane/'],
    ['> quo‡te\n> mo‡re', 'quo†atemo†bre'],
    ['> - deep‡ item', 'deep†a item/'],
    ['| a | b |\n|--|--|\n| x‡ | y |', 'a|b|x†a|y|'],
    ['| a | b |\n|--|--|\n| x | y |‡', 'a|b|x|y|†a'],
    ['```js\nlet ‡x\n```', 'let x†a'],
    ['one\n\n---‡\n\ntwo', 'one†atwo'],
  ])('in %j reads %j', (marked, expected) => {
    expect(cite(marked)).toBe(expected);
  });

  it('never changes the text, is never lost or doubled, keeps the order, and is never inside a construct', () => {
    const cases = markdownText.chain((text) =>
      fc.tuple(fc.constant(text), fc.array(fc.nat(text.length + 5), { maxLength: 6 })),
    );
    fc.assert(
      fc.property(cases, ([text, offsets]) => {
        if (text.trim() === '') return;
        const placed = place(text, offsets);
        const plain = read(blocksOf(text).map((block) => block.token));
        const marked = read(placed);
        expect(marked.replace(/†\w/g, '')).toBe(plain);
        const seen = [...marked.matchAll(/†(\w)/g)].map(([, letter = '']) => 'abcdefgh'.indexOf(letter));
        const expected: PlacedMark[] = offsets.map((offset, mark) => ({ offset: beforeSpace(text, offset), mark }));
        expected.sort((a, b) => a.offset - b.offset || a.mark - b.mark);
        expect(seen).toEqual(expected.map(({ mark }) => mark));
      }),
      { numRuns: 2000 },
    );
  });
});
