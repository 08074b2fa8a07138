import type { Token } from './token.js';

interface Waiting<T> {
  readonly value: T;
  index: number;
}

/**
 * Finds the place of an annotation that would otherwise fall inside a Markdown link or image, where it would destroy
 * it: right after the outermost one. Feed it every token of the text that is shown, in order.
 */
export class LinkTracker<T> {
  /** Where each open `[` of this line stands. */
  #open: number[] = [];
  /** Where the `[` stands whose `]` was just passed, and what has followed since. */
  #link: { readonly start: number; stage: 'closed' | 'label' | 'destination'; parentheses: number } | null = null;
  #waiting: Waiting<T>[] = [];

  /** Places `value` at `index`; `place` is called once that is final, maybe at once. */
  mark(value: T, index: number): { readonly value: T; readonly index: number }[] {
    this.#waiting.push({ value, index });
    return this.#settle();
  }

  /** @param end code points up to and including this token. */
  push(token: Token, end: number): { readonly value: T; readonly index: number }[] {
    if (token.type === 'newline') return this.end();
    if (token.type === 'bracket') this.#bracket(token.text, end);
    else if (this.#link?.stage === 'closed') this.#link = null;
    return this.#settle();
  }

  /** Nothing can be a link any more: everything that waits stays where it is. */
  end(): { readonly value: T; readonly index: number }[] {
    this.#open = [];
    this.#link = null;
    return this.#settle();
  }

  #bracket(bracket: '[' | ']' | '(' | ')', end: number): void {
    const link = this.#link;
    if (link?.stage === 'destination') {
      if (bracket === '(') link.parentheses += 1;
      if (bracket === ')') link.parentheses -= 1;
      if (link.parentheses === 0) this.#closeLink(link.start, end);
    } else if (link?.stage === 'label') {
      if (bracket === ']') this.#closeLink(link.start, end);
    } else if (link?.stage === 'closed' && bracket === '(') {
      link.stage = 'destination';
      link.parentheses = 1;
    } else if (link?.stage === 'closed' && bracket === '[') {
      link.stage = 'label';
    } else {
      this.#link = null;
      if (bracket === '[') this.#open.push(end - 1);
      if (bracket === ']') this.#closeBracket();
    }
  }

  #closeBracket(): void {
    const start = this.#open.pop();
    if (start !== undefined) this.#link = { start, stage: 'closed', parentheses: 0 };
  }

  #closeLink(start: number, end: number): void {
    this.#link = null;
    for (const waiting of this.#waiting) if (waiting.index > start) waiting.index = end;
  }

  #settle(): { readonly value: T; readonly index: number }[] {
    if (this.#open.length > 0 || this.#link !== null || this.#waiting.length === 0) return [];
    const settled = this.#waiting;
    this.#waiting = [];
    return settled;
  }
}
