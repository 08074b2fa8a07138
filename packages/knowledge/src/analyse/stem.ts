import { stemmer } from 'stemmer';

/** The stem of an English word (Porter). Words with digits or letters outside a–z, which the rules aren't made for, stay as they are. */
export function stem(word: string): string {
  return /^[a-z]{3,}$/.test(word) ? stemmer(word) : word;
}
