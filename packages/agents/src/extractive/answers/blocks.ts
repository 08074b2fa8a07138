import { termSet } from '../asking/terms.js';
import type { Evidence } from '../ranking/evidence.js';
import type { Block } from '../reading/block.js';
import { blockText, type Section } from '../reading/section.js';
import type { Draft } from './draft.js';

export interface FoundBlock {
  readonly section: Section;
  readonly index: number;
  readonly block: Block;
  readonly score: number;
}

/** The blocks of some kind, each with how well it and the words before it fit the question; best first. */
export function rateBlocks(
  evidence: Evidence,
  sections: readonly Section[],
  isWanted: (block: Block, index: number, blocks: readonly Block[]) => boolean,
): FoundBlock[] {
  const found = sections.flatMap((section) =>
    section.blocks.flatMap((block, index) => {
      if (!isWanted(block, index, section.blocks)) return [];
      const before = section.blocks[index - 1];
      const text = `${before === undefined ? '' : blockText(before)}\n${blockText(block)}`;
      return [{ section, index, block, score: evidence.relevance.text(section, termSet(text)) }];
    }),
  );
  return found.toSorted((one, other) => other.score - one.score);
}

/** Adds the code of a section that fits best. */
export function addCode(draft: Draft, evidence: Evidence, section: Section): void {
  for (const found of rateBlocks(evidence, [section], (block) => block.kind === 'code')) {
    if (draft.addBlock(section, found.index)) return;
  }
}
