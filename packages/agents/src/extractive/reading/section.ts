import { termSet } from '../asking/terms.js';
import type { FoundSection } from '../search-result.js';
import type { Block } from './block.js';
import { readBlocks } from './read-blocks.js';

/** A section that was found, read into parts that can be quoted. */
export interface Section {
  readonly ref: number;
  /** Its own heading. */
  readonly title: string;
  readonly page: string;
  readonly url: string;
  /** Its place in the search result, 0 for the best. */
  readonly rank: number;
  readonly blocks: readonly Block[];
  readonly titleTerms: ReadonlySet<string>;
  readonly pageTerms: ReadonlySet<string>;
  readonly terms: ReadonlySet<string>;
}

export function readSection(found: FoundSection, rank: number): Section {
  const blocks = readBlocks(found.markdown, { url: found.url });
  // A title may come with the headings above it: "Plugins › Configuration".
  const headings = found.title.split(' › ');
  const title = headings.pop() ?? '';
  return {
    ref: found.ref,
    title,
    page: found.page,
    url: found.url,
    rank,
    blocks,
    titleTerms: termSet(title),
    pageTerms: termSet([found.page, ...headings].join(' ')),
    terms: termSet(blocks.map(blockText).join('\n')),
  };
}

/** All words of a block, for counting them. */
export function blockText(block: Block): string {
  switch (block.kind) {
    case 'prose':
      return block.sentences.join(' ');
    case 'list':
      return block.items.map((item) => [item.text, ...item.code.map(({ code }) => code)].join('\n')).join('\n');
    case 'code':
      return `${block.language}\n${block.code}`;
    case 'table':
      return [block.header, ...block.rows].map((row) => row.join(' ')).join('\n');
    case 'label':
      return block.text;
  }
}
