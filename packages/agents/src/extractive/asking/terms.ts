import { stemmer } from 'stemmer';
import { ACTION_WORDS, LIGHT_WORDS, STOP_WORDS } from './stop-words.js';

/** A word, a number or a name as it is written in code. */
const WORD = /[\p{L}\p{N}_][\p{L}\p{M}\p{N}_]*(?:[-.'’:][\p{L}\p{N}_]+)*(?:\+\+|#(?![\p{L}\p{N}]))?/gu;

/** Scripts without spaces between words are read by pairs of characters. */
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}ー]+$/u;

/** The stems of the words in a text, in order, names in code also by their parts. Stop words are left out. */
export function termsOf(text: string): string[] {
  return [...text.normalize('NFKC').matchAll(WORD)].flatMap(([word]) => termsOfWord(word));
}

export function termSet(text: string): ReadonlySet<string> {
  return new Set(termsOf(text));
}

/** The words of a text that say what it is about, as they are written, each once. */
export function contentWords(text: string): string[] {
  const found = new Map<string, string>();
  for (const [word] of text.normalize('NFKC').matchAll(WORD)) {
    const key = termsOfWord(word)[0];
    if (key !== undefined && !found.has(key)) found.set(key, word);
  }
  return [...found.values()];
}

/** How much a word counts: 1 for what names a subject, less for words such as "create", little for words such as "use". */
export function wordWeight(word: string): number {
  const lower = word.toLowerCase();
  if (LIGHT_WORDS.has(lower)) return 0.3;
  return ACTION_WORDS.has(lower) ? 0.6 : 1;
}

function termsOfWord(word: string): string[] {
  const lower = word.toLowerCase().replaceAll('’', "'");
  if (STOP_WORDS.has(lower)) return [];
  if (UNSPACED.test(lower)) return pairs(lower);
  const bare = lower.replace(/'s?$/, '').replace(/'/g, '');
  const parts = word.split(/[-.'’:_]+|(?<=[\p{Ll}\d])(?=\p{Lu})/u).filter((part) => part.length > 1);
  if (parts.length < 2) return [stem(bare)];
  const own = parts.map((part) => part.toLowerCase()).filter((part) => !STOP_WORDS.has(part));
  return [stem(bare.replace(/[-.:_]/g, '')), ...own.map(stem)];
}

function stem(word: string): string {
  return /^[a-z]{3,}$/.test(word) ? stemmer(word) : word;
}

function pairs(text: string): string[] {
  const characters = [...text];
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

/** Whether two stems are the same word, or one is the start of the other ("config", "configur"). */
export function sameTerm(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length >= 4 && long.startsWith(short) && long.length - short.length <= short.length;
}

export function hasTerm(terms: ReadonlySet<string>, term: string): boolean {
  if (terms.has(term)) return true;
  if (term.length < 4) return false;
  for (const other of terms) if (sameTerm(term, other)) return true;
  return false;
}
