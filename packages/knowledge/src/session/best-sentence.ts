import { tokenise } from '../analyse/tokenise.js';
import { isStopWord, wordWeight } from '../analyse/word-weight.js';
import { splitSentences } from './sentences.js';

/** A verbatim piece of a section's text. */
export interface Quote {
  /** Which line of the section's text it stands in. */
  readonly line: number;
  readonly text: string;
}

/** A sentence that shares less of the claim than this doesn't support it. */
const leastShare = 0.34;
/** A label or a name shares a claim's words without saying it. */
const fewWords = 4;
const labelShare = 0.7;
/** How much more it matters that the sentence has what the claim says than that it says nothing else. */
const recallBias = 2;

/** The sentence of a text that best supports a claim: the claim itself when it stands there, else the one that says most of the same. */
export function findBestSentence(text: string, claim: string): Quote | null {
  const plain = plainText(claim);
  if (plain === '') return null;
  const lines = text.split('\n');
  return findVerbatim(lines, plain) ?? findClosest(lines, plain);
}

function findVerbatim(lines: readonly string[], claim: string): Quote | null {
  const pattern = new RegExp(
    claim
      .replace(/[.!?:;,]+$/, '')
      .split(/\s+/)
      .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('\\s+'),
    'iu',
  );
  for (const [line, text] of lines.entries()) {
    const found = pattern.exec(text);
    if (found === null || found[0].includes('\t')) continue;
    // The full sentence, with its last stop, if the claim was a part of one.
    const sentence = splitSentences(text).find((candidate) => candidate.includes(found[0]));
    const isNearlyAll = sentence !== undefined && sentence.length <= found[0].length + 2;
    return { line, text: isNearlyAll ? sentence : found[0] };
  }
  return null;
}

function findClosest(lines: readonly string[], claim: string): Quote | null {
  const wanted = termsOf(claim);
  const total = sum(wanted);
  if (total === 0) return null;
  let best: Quote | null = null;
  let bestScore = 0;
  for (const [line, text] of lines.entries()) {
    for (const sentence of splitSentences(text)) {
      const terms = termsOf(sentence);
      const shared = sum(new Map([...terms].filter(([term]) => wanted.has(term))));
      if (shared / total < leastShare) continue;
      const precision = shared / sum(terms);
      const recall = shared / total;
      const overlap = ((1 + recallBias ** 2) * precision * recall) / (recallBias ** 2 * precision + recall);
      const score = sentence.split(/\s/).length < fewWords ? overlap * labelShare : overlap;
      if (score > bestScore) [best, bestScore] = [{ line, text: sentence }, score];
    }
  }
  return best;
}

function termsOf(text: string): Map<string, number> {
  return new Map(
    tokenise(text)
      .filter(({ term }) => !isStopWord(term))
      .map(({ term, kind }): [string, number] => [term, wordWeight(term) * (kind === 'part' ? 0.5 : 1)]),
  );
}

function sum(terms: ReadonlyMap<string, number>): number {
  let total = 0;
  for (const weight of terms.values()) total += weight;
  return total;
}

/** Markdown of an answer as the text a reader sees. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/^```.*$/gm, '')
    .replace(/\[\^[^\]]*\]/g, '')
    .replace(/!?\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/g, '$1')
    .replace(/^[ \t]*(?:#{1,6}|>|[-*+]|\d+[.)])[ \t]+/gm, '')
    .replace(/(\*\*|__|~~|`+)(?=\S)(.*?\S)\1/g, '$2')
    .replace(/(?<![\w*])[*_](?=\S)([^*_]*\S)[*_](?![\w*])/g, '$1')
    .replace(/\\([^\w\s])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}
