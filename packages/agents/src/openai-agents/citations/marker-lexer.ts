import { literal, type Token } from './token.js';

const TOKEN = /\r?\n|[ \t]+|`+|~+|\\|\[\^(\d{1,4})\]|[[\]()]|[^\r\n \t`~\\[\]()]+|\r/y;

/** What more text may change: a growing run, part of a marker, half a line break, half a surrogate pair. */
const UNDECIDED_TAIL = /(?:`+|~+|\[(?:\^\d{0,4})?|\r|[\ud800-\udbff])$/;

/** Cuts streamed Markdown into tokens and keeps back only what the next delta may still change. */
export class MarkerLexer {
  #buffer = '';

  push(delta: string): Token[] {
    this.#buffer += delta;
    const undecided = UNDECIDED_TAIL.exec(this.#buffer);
    return this.#take(undecided === null ? this.#buffer.length : undecided.index);
  }

  end(): Token[] {
    return this.#take(this.#buffer.length);
  }

  #take(length: number): Token[] {
    const text = this.#buffer.slice(0, length);
    this.#buffer = this.#buffer.slice(length);
    const tokens: Token[] = [];
    TOKEN.lastIndex = 0;
    for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text)) {
      tokens.push(toToken(match[0], match[1]));
    }
    return tokens;
  }
}

function toToken(text: string, reference: string | undefined): Token {
  if (reference !== undefined) return { type: 'marker', text, reference: Number(reference) };
  switch (text) {
    case '\n':
    case '\r\n':
      return { type: 'newline', text };
    case '\\':
      return { type: 'backslash', text };
    case '[':
    case ']':
    case '(':
    case ')':
      return { type: 'bracket', text };
    default:
      if (text.startsWith('`') || text.startsWith('~')) return { type: 'run', text };
      return text.trim() === '' ? { type: 'blank', text } : literal(text);
  }
}
