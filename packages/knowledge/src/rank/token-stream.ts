import { tokenise } from '../analyse/tokenise.js';
import { isStopWord } from '../analyse/word-weight.js';

/** Terms by number, and numbers by term. */
export class Vocabulary {
  readonly terms: string[] = [];
  readonly #numbers = new Map<string, number>();

  constructor(terms: readonly string[] = []) {
    for (const term of terms) this.add(term);
  }

  add(term: string): number {
    const known = this.#numbers.get(term);
    if (known !== undefined) return known;
    const number = this.terms.length;
    this.terms.push(term);
    this.#numbers.set(term, number);
    return number;
  }

  find(term: string): number | undefined {
    return this.#numbers.get(term);
  }
}

/*
 * A text as numbers: the term's number times four plus its kind. Stop words are left out. A part has the place of the whole it belongs
 * to; anything else starts a new place.
 */
const kinds = { word: 0, whole: 1, part: 2 } as const;

export function encodeText(text: string, vocabulary: Vocabulary): Uint32Array {
  const codes: number[] = [];
  for (const { term, kind } of tokenise(text))
    if (!isStopWord(term)) codes.push(vocabulary.add(term) * 4 + kinds[kind]);
  return Uint32Array.from(codes);
}

export function termOf(code: number): number {
  return code >>> 2;
}

export function isPart(code: number): boolean {
  return (code & 3) === kinds.part;
}

/** The same text in the numbers of another vocabulary. */
export function translate(stream: Uint32Array, from: readonly string[], to: Vocabulary): Uint32Array {
  return stream.map((code) => to.add(from[termOf(code)] ?? '') * 4 + (code & 3));
}
