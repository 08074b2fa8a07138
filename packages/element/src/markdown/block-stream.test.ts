import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markdownText, plainMarkdownText } from '../../test-support/markdown-texts.js';
import { type Block, BlockStream } from './block-stream.js';
import { lex } from './tokens.js';

/** The blocks after a text has arrived in pieces of these sizes, and the numbers of blocks seen on the way. */
function streamed(text: string, sizes: readonly number[]): { blocks: readonly Block[]; stream: BlockStream } {
  const stream = new BlockStream();
  let end = 0;
  for (let turn = 0; end < text.length; turn += 1) {
    end += sizes[turn % sizes.length] ?? 1;
    stream.update(text.slice(0, end), true);
  }
  return { blocks: stream.update(text, false), stream };
}

const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 });
const visible = (blocks: readonly Block[]) => blocks.map((block) => block.token).filter(({ type }) => type !== 'space');

describe('a streamed text', () => {
  it('ends up as it would have in one piece', () => {
    fc.assert(
      fc.property(plainMarkdownText, sizes, (text, pieces) => {
        expect(visible(streamed(text, pieces).blocks)).toEqual(lex(text).filter(({ type }) => type !== 'space'));
      }),
      { numRuns: 1000 },
    );
  });

  it('covers every character once, in order, at every moment', () => {
    fc.assert(
      fc.property(markdownText, (text) => {
        const stream = new BlockStream();
        for (let end = 1; end <= text.length; end += 3) {
          let position = 0;
          for (const block of stream.update(text.slice(0, end), true)) {
            expect(block.start).toBe(position);
            position = block.end;
          }
          expect(position).toBeLessThanOrEqual(end);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('keeps the identity of finished blocks', () => {
    const stream = new BlockStream();
    const [first] = stream.update('One paragraph.\n\nAnother paragraph that', true);
    expect(stream.update('One paragraph.\n\nAnother paragraph that goes on.\n\nA third one, here', true)[0]).toBe(
      first,
    );
    expect(stream.update('One paragraph.\n\nAnother paragraph that goes on.\n\nA third one, here.', false)[0]).toBe(
      first,
    );
  });

  it('keeps a list together while its next marker is still arriving', () => {
    const stream = new BlockStream();
    const text = '1. one\n\n2. two\n\n3. three';
    for (let end = 1; end <= text.length; end += 1) {
      const lists = stream.update(text.slice(0, end), true).filter(({ token }) => token.type === 'list');
      expect(lists.length).toBeLessThanOrEqual(1);
    }
  });

  it('starts anew when the text is another one', () => {
    const stream = new BlockStream();
    stream.update('One paragraph.\n\nAnother paragraph, long.', true);
    expect(visible(stream.update('# Title', true))).toMatchObject([{ type: 'heading', text: 'Title' }]);
    stream.update('# Title', false);
    expect(visible(stream.update('# Title and more', true))).toMatchObject([{ type: 'heading' }]);
  });

  it('resolves link definitions that come last', () => {
    const { blocks } = streamed('See [the docs].\n\nMore text in between.\n\n[the docs]: https://example.com', [7]);
    expect(blocks[0]?.token).toMatchObject({ tokens: [{ type: 'text' }, { type: 'link' }, { type: 'text' }] });
  });

  it('reads a long answer at a cost for each piece that does not grow', () => {
    const paragraph = 'A **topic** is a named bus over which nodes exchange `messages`.\n\n';
    const time = (length: number) => {
      const text = paragraph.repeat(Math.ceil(length / paragraph.length));
      const stream = new BlockStream();
      stream.update(text, true);
      const start = performance.now();
      for (let end = 1; end < 4000; end += 16) stream.update(text + paragraph.repeat(70).slice(0, end), true);
      return performance.now() - start;
    };
    time(1000);
    expect(time(200_000)).toBeLessThan(Math.max(20 * time(2000), 500));
  });

  it('shows a text that overflows the lexer as it is written', () => {
    expect(visible(new BlockStream().update('>'.repeat(20_000), false))).toHaveLength(1);
  });
});
