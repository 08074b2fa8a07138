import { plainText } from '../../text/plain-text.js';
import { termSet } from '../asking/terms.js';
import { type Passage, repeats } from '../ranking/passage.js';
import type { Block } from '../reading/block.js';
import { blockText, type Section } from '../reading/section.js';
import type { AnswerPart } from '../writing/part.js';
import { introductionOf } from './introduction.js';
import { CLOSEST } from './phrases.js';

/** Limits of an answer that is still read, not skimmed. */
const MOST_CODE_BLOCKS = 2;
const MOST_CODE_LINES = 32;
const MOST_ITEMS = 10;
const MOST_ROWS = 8;

/** An answer in the making: it takes what still fits and is new. */
export class Draft {
  /** It takes no more text past this many words. */
  limit: number;
  readonly parts: AnswerPart[] = [];
  readonly #passages: Passage[] = [];
  /** The words of each sentence and list item so far. */
  readonly #said: ReadonlySet<string>[] = [];
  readonly #blocks = new Set<Block>();
  #words = 0;
  #codeBlocks = 0;

  constructor(options: { readonly limit: number }) {
    this.limit = options.limit;
  }

  /** Whether there is room for another passage or two. */
  get hasRoom(): boolean {
    return this.#words < 0.72 * this.limit;
  }

  get isEmpty(): boolean {
    return this.parts.length === 0;
  }

  /**
   * Adds the passage that an answer stands on. When it is hardly an answer, that is said; or it is left out, when the
   * draft has something already.
   */
  addLeading(passage: Passage, isDirect: boolean): boolean {
    if (!isDirect && !this.isEmpty) return false;
    if (!isDirect) this.say(CLOSEST);
    return this.addPassage(passage);
  }

  /** @param lead bold words before the passage. */
  addPassage(passage: Passage, lead?: string): boolean {
    const isNew = !repeats(passage, this.#said);
    if (!isNew || (this.#words > 0 && this.#words + passage.words > this.limit)) return false;
    const sentences = passage.statements.map((statement, index) => {
      const isLast = index === passage.statements.length - 1;
      return {
        text: isLast ? endSentence(statement.text, '.') : statement.text,
        // One mark leads to what the passage was chosen for, one closes it.
        isCited: isLast || statement === passage.core,
      };
    });
    this.#passages.push(passage);
    this.#said.push(...passage.statements.map(({ terms }) => terms));
    this.#words += passage.words;
    this.parts.push({ kind: 'quote', sentences, ref: passage.section.ref, lead: lead ?? null });
    return true;
  }

  /** Adds a list, code or a table with the words that announce it. */
  addBlock(section: Section, index: number, ownIntroduction = ''): boolean {
    const block = section.blocks[index];
    if (block === undefined || this.#blocks.has(block) || !this.#fits(block)) return false;
    const intro = endSentence(ownIntroduction || introductionOf(section, index, this.#passages), ':');
    const part = toPart(block, intro, section.ref);
    if (part === null) return false;
    this.#blocks.add(block);
    if (block.kind === 'list') this.#said.push(...block.items.map(({ text }) => termSet(text)));
    this.#words += countBlockWords(block);
    this.#codeBlocks += codeBlocksIn(block).length;
    this.parts.push(part);
    return true;
  }

  /** Adds some rows of a table. */
  addRows(section: Section, index: number, rows: readonly number[]): boolean {
    const table = section.blocks[index];
    if (table?.kind !== 'table' || this.#blocks.has(table)) return false;
    const chosen = { ...table, rows: rows.flatMap((row) => table.rows.slice(row, row + 1)) };
    if (!this.#fits(chosen)) return false;
    const intro = this.#passages.at(-1)?.section === section ? '' : `From “${plainText(section.title)}”:`;
    const part = toPart(chosen, intro, section.ref);
    if (part === null) return false;
    this.#blocks.add(table);
    this.#words += countBlockWords(chosen);
    this.parts.push(part);
    return true;
  }

  /** Words of ours, which need no source. */
  say(text: string): void {
    this.parts.push({ kind: 'remark', text });
  }

  #fits(block: Block): boolean {
    const code = codeBlocksIn(block);
    if (this.#codeBlocks + code.length > (block.kind === 'list' ? 4 : MOST_CODE_BLOCKS)) return false;
    if (code.some((text) => text.split('\n').length > MOST_CODE_LINES)) return false;
    return this.#words + countBlockWords(block) <= this.limit + 60;
  }
}

function toPart(block: Block, intro: string, ref: number): AnswerPart | null {
  switch (block.kind) {
    case 'code':
      return { kind: 'code', language: block.language, code: block.code, intro, ref };
    case 'list':
      return { kind: 'list', ordered: block.ordered, items: block.items.slice(0, MOST_ITEMS), intro, ref };
    case 'table':
      return { kind: 'table', header: block.header, rows: block.rows.slice(0, MOST_ROWS), intro, ref };
    default:
      return null;
  }
}

function codeBlocksIn(block: Block): string[] {
  if (block.kind === 'code') return [block.code];
  return block.kind === 'list' ? block.items.flatMap((item) => item.code.map(({ code }) => code)) : [];
}

/** Code is looked at, not read. */
function countBlockWords(block: Block): number {
  if (block.kind === 'code') return 0;
  if (block.kind === 'list')
    return countWords(
      block.items
        .slice(0, MOST_ITEMS)
        .map(({ text }) => text)
        .join(' '),
    );
  return countWords(blockText(block)) / 2;
}

/** Docs forget full stops at the ends of paragraphs; in the middle of an answer they are missed. */
function endSentence(text: string, mark: '.' | ':'): string {
  return /[\p{L}\p{N}`)”]$/u.test(text) ? `${text}${mark}` : text;
}

function countWords(text: string): number {
  return text.split(/\s+/).length;
}
