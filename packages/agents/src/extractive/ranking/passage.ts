import type { Section } from '../reading/section.js';
import type { Evidence, Scored } from './evidence.js';
import type { Statement } from './statement.js';

/** Sentences of one paragraph that follow each other, or one item of a list. */
export interface Passage {
  readonly section: Section;
  readonly block: number;
  readonly statements: readonly Statement[];
  readonly score: number;
  /** The statement it was chosen for. */
  readonly core: Statement;
  readonly words: number;
}

export interface PassageLimits {
  readonly words: number;
  /** A passage that is shorter goes on with what follows, as long as its paragraph lasts. */
  readonly leastWords?: number;
  readonly accept?: (statement: Statement) => boolean;
}

/** The passage around the best statement of a section that can stand alone, or `null` when none can. */
export function bestPassage(evidence: Evidence, section: Section, limits: PassageLimits): Passage | null {
  const scored = evidence.statements(section);
  const candidates = scored
    .filter(({ statement, score }) => score > 0 && statement.isQuotable && (limits.accept?.(statement) ?? true))
    .toSorted((one, other) => other.score - one.score);
  for (const { statement, score } of candidates) {
    const passage = growPassage(statement, score, scored, limits);
    if (passage !== null) return passage;
  }
  return null;
}

function growPassage(core: Statement, score: number, scored: readonly Scored[], limits: PassageLimits): Passage | null {
  if (core.kind === 'item') return isOpenEnded(core) || core.leans ? null : toPassage([core], core, score);
  const paragraph = scored.filter(({ statement }) => statement.block === core.block && statement.kind === 'sentence');
  let start = core.index;
  while (start > 0 && paragraph[start]?.statement.leans === true) start -= 1;
  if (paragraph[start]?.statement.leans === true) return null;
  const chosen: Statement[] = [];
  for (const { statement, score: own } of paragraph.slice(start)) {
    const words = countWords(chosen) + statement.words;
    const isNeeded = statement.index <= core.index;
    const isShort = countWords(chosen) < (limits.leastWords ?? 0);
    if (!isNeeded && (words > limits.words || !(isShort || own >= 0.6 * score || statement.leans))) break;
    chosen.push(statement);
  }
  while (chosen.length > 0 && isOpenEnded(chosen.at(-1))) chosen.pop();
  if (!chosen.includes(core)) return null;
  return countWords(chosen) > 2 * limits.words ? null : toPassage(chosen, core, score);
}

/** A sentence that announces what is not quoted with it. */
export function isOpenEnded(statement: Statement | undefined): boolean {
  return statement !== undefined && /[:：]["'*_]*$/.test(statement.plain);
}

export function toPassage(statements: readonly Statement[], core: Statement, score: number): Passage {
  return { section: core.section, block: core.block, statements, score, core, words: countWords(statements) };
}

export function countWords(statements: readonly Statement[]): number {
  return statements.reduce((sum, { words }) => sum + words, 0);
}

/** Of the words of a sentence, how many another must have for it to be the same again. */
const SAME = 0.8;

/** Whether a passage says little that has not been said: the words of each sentence are those of another. */
export function repeats(passage: Passage, said: readonly ReadonlySet<string>[]): boolean {
  return passage.statements.every(({ terms }) => said.some((other) => shareIn(terms, other) >= SAME));
}

/** The share of the words of one text that another has too. */
export function shareIn(terms: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return [...terms].filter((term) => other.has(term)).length / Math.max(1, terms.size);
}
