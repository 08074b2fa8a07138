import { plainText } from '../../text/plain-text.js';
import { termSet } from '../asking/terms.js';
import type { Section } from '../reading/section.js';
import { leans } from './leaning.js';

/** A sentence or a list item: the smallest thing an answer quotes. */
export interface Statement {
  readonly section: Section;
  /** Index of its block in the section, and its own in the block. */
  readonly block: number;
  readonly index: number;
  readonly kind: 'sentence' | 'item';
  readonly text: string;
  readonly plain: string;
  readonly terms: ReadonlySet<string>;
  readonly words: number;
  /** Whether an answer may be built on it. */
  readonly isQuotable: boolean;
  /** Whether it can't be understood without the sentence before it. */
  readonly leans: boolean;
}

/** Words. A longer item is a text of its own. */
const LONGEST_ITEM = 60;

export function statementsOf(section: Section): Statement[] {
  return section.blocks.flatMap((block, position) => {
    if (block.kind === 'prose') {
      return block.sentences.map((text, index) => toStatement(section, position, index, 'sentence', text));
    }
    if (block.kind !== 'list') return [];
    return block.items.map(({ text }, index) => toStatement(section, position, index, 'item', text));
  });
}

function toStatement(section: Section, block: number, index: number, kind: Statement['kind'], text: string): Statement {
  const plain = plainText(text);
  const words = plain.split(/\s+/).length;
  const isQuotable = saysSomething(text) && (kind === 'sentence' || words <= LONGEST_ITEM);
  return { section, block, index, kind, text, plain, terms: termSet(plain), words, isQuotable, leans: leans(plain) };
}

/** A signature or a path says nothing by itself. */
function saysSomething(text: string): boolean {
  const words = text.replace(/(`+).*?\1/g, ' ').match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length >= 3;
}
