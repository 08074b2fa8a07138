import { hasTerm } from '../asking/terms.js';
import type { Evidence } from '../ranking/evidence.js';
import { bestPassage, type Passage, type PassageLimits } from '../ranking/passage.js';
import { addCode } from './blocks.js';
import type { Draft } from './draft.js';
import { addMatchingRows } from './table-rows.js';

/** As many sections, best first, are looked at for the main part of an answer. */
export const LEADING_SECTIONS = 4;

/** An answer to "what is", "why" and whatever asks for no special form: the passage that fits best, and what others add. */
export function answerGenerally(draft: Draft, evidence: Evidence): void {
  const lead = leadingPassage(evidence, { words: 85, leastWords: 30 });
  if (lead === null) return;
  if (!draft.addLeading(lead, evidence.relevance.answers(lead))) return;
  addFollowingBlock(draft, lead);
  addMatchingRows(draft, evidence, evidence.relevance.ownCoverage(lead.core.terms));
  if (evidence.question.wantsCode) addCode(draft, evidence, lead.section);
  addMore(draft, evidence, lead);
}

/** The passage that answers best, of the best sections. */
export function leadingPassage(evidence: Evidence, limits: PassageLimits): Passage | null {
  const passages = evidence.sections
    .slice(0, LEADING_SECTIONS)
    .map((section) => bestPassage(evidence, section, limits))
    .filter((passage) => passage !== null);
  return bestOf(passages);
}

export function bestOf(passages: readonly Passage[]): Passage | null {
  return passages.toSorted((one, other) => other.score - one.score)[0] ?? null;
}

/** What a quoted paragraph ends by announcing belongs to it. */
export function addFollowingBlock(draft: Draft, passage: Passage): void {
  const paragraph = passage.section.blocks[passage.block];
  if (paragraph?.kind !== 'prose') return;
  const last = passage.statements.at(-1);
  const announcement = paragraph.sentences.at(-1) ?? '';
  const isNext = last !== undefined && last.index === paragraph.sentences.length - 2;
  if (isNext && /:["'*_]*$/.test(announcement)) draft.addBlock(passage.section, passage.block + 1);
}

export interface MoreLimits {
  readonly passages: number;
  /** Of each passage. */
  readonly words: number;
  /** How good a passage has to be beside the leading one. Default 0.7. */
  readonly share?: number;
}

/** More passages, from the same section and from others, as far as they fit and add something. */
export function addMore(
  draft: Draft,
  evidence: Evidence,
  lead: Passage,
  limits: MoreLimits = { passages: 3, words: 50 },
): void {
  const { score, section: leading, block } = lead;
  const same = bestPassage(evidence, leading, {
    words: limits.words,
    accept: (statement) => statement.block !== block,
  });
  const others = evidence.sections
    .filter((section) => section !== leading)
    .map((section) => bestPassage(evidence, section, { words: limits.words }));
  const { relevance } = evidence;
  const said = new Set([...leading.titleTerms, ...lead.statements.flatMap(({ terms }) => [...terms])]);
  const leastCoverage = Math.max(0.38, 0.7 * Math.min(0.7, relevance.ownCoverage(lead.core.terms)));
  const leastScore = (limits.share ?? 0.7) * score;
  const passages = [same, ...others]
    .filter((passage) => passage !== null)
    .filter((passage) => passage.score >= leastScore && relevance.ownCoverage(passage.core.terms) >= leastCoverage)
    .filter((passage) => relevance.shareTerm(said, passage.core.terms))
    .toSorted((one, other) => other.score - one.score);
  let added = 0;
  for (const passage of passages) {
    if (added === limits.passages || !draft.hasRoom) break;
    if (draft.addPassage(passage, passage.section === leading ? undefined : titleFor(passage))) added += 1;
  }
}

/** The title of its section, for a passage that does not say what it speaks of: "Returns `true` when …". */
function titleFor({ section, statements }: Passage): string | undefined {
  const names = statements.some(({ terms }) => [...section.titleTerms].some((term) => hasTerm(terms, term)));
  const hasOwnTitle = statements[0]?.text.startsWith('**') === true;
  if (names || hasOwnTitle || section.titleTerms.size === 0) return undefined;
  return /[?!.:]$/.test(section.title) ? section.title : `${section.title}:`;
}
