import type { Evidence } from '../ranking/evidence.js';
import type { Block } from '../reading/block.js';
import { rateBlocks } from './blocks.js';
import type { Draft } from './draft.js';
import { addMore, answerGenerally, LEADING_SECTIONS, leadingPassage } from './general.js';

const GOOD_FIT = 0.6;

/** An answer to "which are there": the list or the table that names them. */
export function answerWithList(draft: Draft, evidence: Evidence): void {
  const [found] = rateBlocks(evidence, evidence.sections.slice(0, LEADING_SECTIONS), isEnumeration);
  const lead = leadingPassage(evidence, { words: 60, leastWords: 15 });
  if (found === undefined || found.score < GOOD_FIT || lead === null) {
    answerGenerally(draft, evidence);
    return;
  }
  if (lead.section === found.section) draft.addPassage(lead);
  draft.addBlock(found.section, found.index);
  addMore(draft, evidence, lead, { passages: 2, words: 45 });
}

function isEnumeration(block: Block): boolean {
  return (block.kind === 'list' && block.items.length > 1) || (block.kind === 'table' && block.rows.length > 1);
}
