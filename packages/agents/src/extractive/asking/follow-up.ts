import { contentWords, wordWeight } from './terms.js';

const CONTINUES =
  /^(?:(?:ok(?:ay)?|well),? )?(?:and|but|or|so|then|also)\b|^(?:what|how) about\b|\b(?:what|anything|something) else\b/i;
const REFERENCE =
  /\b(?:it|its|they|them|their|that|those|this|these|the same|the (?:first|second|latter|former|other)(?: one)?|both|ones?|instead|too|as well)\b/i;
const THIS_PLACE = /\b(?:this|the|that) (?:page|chapter|section|site|docs?|document|guide|article|book|tutorial)\b/gi;
/** "That" and "this" before a clause or a noun point at nothing earlier. */
const MOST_OWN_WORDS = 3;

/** Whether a question only makes sense after the one before. */
export function isFollowUp(question: string): boolean {
  const words = contentWords(question);
  const weight = words.reduce((sum, word) => sum + wordWeight(word), 0);
  if (weight < 0.7) return true;
  const text = question.replace(THIS_PLACE, '').trim();
  if (CONTINUES.test(text)) return words.length <= 5;
  return REFERENCE.test(text) && words.length <= MOST_OWN_WORDS;
}
