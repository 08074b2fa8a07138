import { plainText } from './plain-text.js';

/** Where a listener can pause: after a sentence or a line. */
const PAUSE = /[.!?…:]["'”’)\]]*\s|\n/g;

/** Hands out a growing answer sentence by sentence, each once. */
export class SentenceReader {
  #spoken = 0;

  /** The complete sentences that are new; with `whole`, all that is left. */
  next(markdown: string, whole: boolean): string {
    const text = plainText(markdown);
    // Text that turned out to be a construct has shrunk: go on from its new end.
    this.#spoken = Math.min(this.#spoken, text.length);
    const fresh = text.slice(this.#spoken);
    let end = whole ? fresh.length : 0;
    if (!whole) for (const match of fresh.matchAll(PAUSE)) end = match.index + match[0].length;
    this.#spoken += end;
    return fresh.slice(0, end).trim();
  }
}
