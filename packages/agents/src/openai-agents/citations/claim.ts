import { plainText } from '../../text/plain-text.js';
import { splitSentences } from '../../text/sentences.js';

/** How much of a line is looked at, in UTF-16 units; a sentence is shorter. */
const WINDOW = 2_000;
const BLOCK_MARKERS = /^\s*(?:(?:>|[-*+]|\d{1,9}[.)]|#{1,6})\s+)*/;

/** Remembers just enough of the text before a marker to say which sentence it stands behind. */
export class ClaimReader {
  #line = '';
  #lastLine = '';

  push(text: string): void {
    this.#line += text;
    if (this.#line.length > 4 * WINDOW) this.#line = this.#line.slice(-2 * WINDOW);
  }

  newline(): void {
    if (this.#line.trim() !== '') this.#lastLine = this.#line;
    this.#line = '';
  }

  /** The sentence that ends here, as plain text; of a table row, the row. Empty when there was no prose yet. */
  read(): string {
    const line = this.#line.trim() === '' ? this.#lastLine : this.#line;
    const prose = line.slice(-WINDOW).replace(BLOCK_MARKERS, '');
    if (prose.startsWith('|')) return plainText(prose.replaceAll('|', ' '));
    return plainText(splitSentences(prose).at(-1) ?? '');
  }
}
