/**
 * Turns the places that servers name, in Unicode code points, into places in a growing JavaScript string, in UTF-16
 * units, whose line ends have been made `\n`. Reads each character once, however often the text grows.
 */
export class SourceOffsets {
  #length = 0;
  #last = '';
  /** Code point indices of characters that take two units here, and of `\r`s that are gone. */
  #wide: number[] = [];
  #dropped: number[] = [];
  #points = 0;

  /** Reads what has been added to the text. A text that does not continue the last one is read anew. */
  read(text: string): void {
    if (!text.startsWith(this.#last)) this.#reset();
    for (let index = this.#length; index < text.length; index += 1) {
      const unit = text.charCodeAt(index);
      const first = unit === 0x0d || (unit >= 0xd800 && unit < 0xdc00);
      // The half of a pair at the very end is read when the other half is there.
      if (first && index + 1 === text.length) break;
      const next = first ? text.charCodeAt(index + 1) : 0;
      if (unit === 0x0d && next === 0x0a) this.#dropped.push(this.#points);
      if (unit !== 0x0d && isLow(next)) {
        this.#wide.push(this.#points);
        index += 1;
      }
      this.#points += 1;
      this.#length = index + 1;
    }
    this.#last = text.slice(0, this.#length);
  }

  /** The place before which `points` code points stand. Beyond the end is the end. */
  at(points: number): number {
    const clamped = Math.min(Math.max(0, points), this.#points);
    return clamped + countBelow(this.#wide, clamped) - countBelow(this.#dropped, clamped);
  }

  #reset(): void {
    this.#length = 0;
    this.#last = '';
    this.#wide = [];
    this.#dropped = [];
    this.#points = 0;
  }
}

/** Line ends as the Markdown lexer counts them. */
export function normalizeLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n|\r/g, '\n') : text;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}

/** How many entries of a sorted list are below a limit. */
function countBelow(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
