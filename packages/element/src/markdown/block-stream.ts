import { completeTail } from './complete-tail.js';
import { lex, type MarkdownToken } from './tokens.js';

/** One block of a text: a paragraph, a list, a table. Keeps its identity as long as it does not change. */
export interface Block {
  /** Where it starts in the text; with its end it tells which citations are in it. */
  readonly start: number;
  readonly end: number;
  readonly token: MarkdownToken;
}

/** A line of this many characters can no longer turn out to be a marker that joins the block before it. */
const DECIDED = 12;
/** Link definitions reach backwards, and HTML over blank lines: such texts are read once more when they are whole. */
const NEEDS_WHOLE = /^ {0,3}(?:\[[^\]\n]+\]:|<)/m;

/**
 * Markdown, block by block, while it is being written. Blocks that later text cannot change any more are frozen; only
 * the tail is read again. So the cost of a few more characters does not depend on the length of the answer.
 */
export class BlockStream {
  #text = '';
  #frozen: Block[] = [];
  #end = 0;
  #whole = false;

  /** The blocks of a text that continues the last one. `live`: more may come. */
  update(text: string, live: boolean): readonly Block[] {
    if (!text.startsWith(this.#text) || (this.#whole && text !== this.#text)) this.#restart();
    this.#text = text;
    if (this.#whole) return this.#frozen;
    if (!live) return this.#finish(text);
    const tail = text.slice(this.#end);
    const blocks = toBlocks(lex(completeTail(tail)), this.#end, text.length);
    const decided = countDecided(blocks, text);
    this.#freeze(blocks.slice(0, decided));
    return [...this.#frozen, ...blocks.slice(decided)];
  }

  #restart(): void {
    this.#frozen = [];
    this.#end = 0;
    this.#whole = false;
  }

  #freeze(blocks: readonly Block[]): void {
    this.#frozen.push(...blocks);
    this.#end = this.#frozen.at(-1)?.end ?? 0;
  }

  #finish(text: string): readonly Block[] {
    if (NEEDS_WHOLE.test(text)) this.#restart();
    this.#freeze(toBlocks(lex(text.slice(this.#end)), this.#end, text.length));
    this.#whole = true;
    return this.#frozen;
  }
}

/** Tokens with their places. Blank lines belong to the block before them. */
function toBlocks(tokens: readonly MarkdownToken[], start: number, limit: number): Block[] {
  const blocks: Block[] = [];
  let position = start;
  for (const token of tokens) {
    const end = Math.min(position + token.raw.length, limit);
    const last = blocks.at(-1);
    if (token.type === 'space' && last !== undefined) blocks[blocks.length - 1] = { ...last, end };
    else blocks.push({ start: position, end, token });
    position = end;
  }
  return blocks;
}

/** How many blocks at the front are final: those followed by one that has shown what it is. */
function countDecided(blocks: readonly Block[], text: string): number {
  for (let index = blocks.length - 1; index > 0; index -= 1) {
    const begun = text.slice(blocks[index]?.start).trimStart();
    if (begun.includes('\n') || begun.length >= DECIDED) return index;
  }
  return 0;
}
