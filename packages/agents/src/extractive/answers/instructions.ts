import type { Evidence } from '../ranking/evidence.js';
import { bestPassage } from '../ranking/passage.js';
import type { Block } from '../reading/block.js';
import type { Section } from '../reading/section.js';
import { type FoundBlock, rateBlocks } from './blocks.js';
import type { Draft } from './draft.js';
import { addMore, LEADING_SECTIONS, leadingPassage } from './general.js';

/** A second piece of code has to fit nearly as well as the first. */
const NEARLY = 0.85;

/** An answer to "how do I": what it takes in words, then the steps or the code, in the order of the page. */
export function answerWithSteps(draft: Draft, evidence: Evidence): void {
  const section = procedureSection(evidence);
  const lead =
    section === null
      ? leadingPassage(evidence, { words: 70, leastWords: 25 })
      : bestPassage(evidence, section, { words: 60, leastWords: 20, accept: ({ kind }) => kind === 'sentence' });
  if (lead !== null && !draft.addLeading(lead, evidence.relevance.answers(lead))) return;
  const blocks = section === null ? [] : procedureBlocks(evidence, section);
  for (const { section: from, index } of blocks) draft.addBlock(from, index);
  if (lead === null) return;
  addMore(draft, evidence, lead, { passages: 2, words: 45, share: blocks.length > 0 ? 0.8 : 0.7 });
}

/** The section with steps or code that fits the question best, if it fits about as well as the best of all. */
function procedureSection(evidence: Evidence): Section | null {
  const rated = evidence.sections.slice(0, LEADING_SECTIONS).map((section, place) => {
    const procedure = rateBlocks(evidence, [section], isProcedure)[0];
    const words = Math.max(0, ...evidence.statements(section).map(({ score }) => score));
    return { section, score: words + 0.5 * (procedure?.score ?? 0) - 0.08 * place, has: procedure !== undefined };
  });
  const best = rated.filter(({ has }) => has).toSorted((one, other) => other.score - one.score)[0];
  const bestOfAll = Math.max(...rated.map(({ score }) => score));
  return best !== undefined && best.score >= 0.6 * bestOfAll ? best.section : null;
}

/** Steps as a whole, or else the one or two pieces of code that fit best; in the order of the page. */
function procedureBlocks(evidence: Evidence, section: Section): FoundBlock[] {
  const rated = rateBlocks(evidence, [section], isProcedure);
  const steps = rated.filter(({ block }) => block.kind === 'list').slice(0, 1);
  if (steps.length > 0) return steps;
  const [best] = rated;
  return rated
    .slice(0, 2)
    .filter(({ score }) => score >= NEARLY * (best?.score ?? 0))
    .sort((one, other) => one.index - other.index);
}

/** Steps, or code; of code in tabs (npm, yarn, …) the first. */
function isProcedure(block: Block, index: number, blocks: readonly Block[]): boolean {
  if (block.kind === 'list') return block.ordered;
  const isLaterTab = blocks[index - 1]?.kind === 'label' && blocks[index - 2]?.kind === 'code';
  return block.kind === 'code' && !isLaterTab;
}
