import { literal, type Token } from './token.js';

/** A line so far that leaves a fence possible: indentation, quote marks and list markers only. */
const BLOCK_PREFIX = /^[ \t]*(?:(?:>|[-*+]|\d{1,9}[.)])[ \t]*)*$/;

interface Fence {
  readonly character: string;
  readonly length: number;
}

type Waiting =
  /** After backticks in a line: code if the same number of backticks follows in that line. */
  | { readonly kind: 'inline'; readonly tokens: Token[] }
  /** After three or more at the start of a line: a fence, unless the line goes on as inline code. */
  | { readonly kind: 'opening'; readonly tokens: Token[] }
  /** After a closing run: the fence's end if nothing but white space and markers follows in that line. */
  | { readonly kind: 'closing'; readonly tokens: Token[] };

/**
 * Makes everything that is code opaque: inline code becomes `text`, fenced blocks become `fence`, markers included.
 * Tokens wait only while their line leaves it open whether they are code. Escaped brackets and backticks become `text`.
 */
export class CodeTracker {
  #fence: Fence | null = null;
  #waiting: Waiting | null = null;
  #line = '';
  #escaped = false;

  push(token: Token): Token[] {
    const out: Token[] = [];
    this.#process(token, out);
    return out;
  }

  end(): Token[] {
    const out: Token[] = [];
    while (this.#waiting !== null) {
      if (this.#waiting.kind === 'closing') this.#closeFence(this.#waiting.tokens, out);
      else this.#giveUp(this.#waiting, out);
    }
    return out;
  }

  #process(token: Token, out: Token[]): void {
    if (this.#waiting !== null) this.#wait(this.#waiting, token, out);
    else if (this.#fence !== null) this.#inFence(this.#fence, token, out);
    else this.#inText(token, out);
  }

  #inText(token: Token, out: Token[]): void {
    const escaped = this.#escaped;
    this.#escaped = token.type === 'backslash' && !escaped;
    if (token.type === 'run') {
      if (escaped) this.#escapedRun(token.text, out);
      else this.#open(token, out);
      return;
    }
    this.#advance(token);
    if (token.type === 'backslash') out.push(literal(token.text));
    else if (escaped && (token.type === 'bracket' || token.type === 'marker')) out.push(literal(token.text));
    else out.push(token);
  }

  #escapedRun(run: string, out: Token[]): void {
    const [first = '', rest] = [run.slice(0, 1), run.slice(1)];
    this.#advance(literal(first));
    out.push(literal(first));
    if (rest !== '') this.#inText({ type: 'run', text: rest }, out);
  }

  #open(run: Token, out: Token[]): void {
    const isFence = run.text.length >= 3 && BLOCK_PREFIX.test(this.#line);
    this.#advance(run);
    if (isFence) this.#waiting = { kind: 'opening', tokens: [run] };
    else if (run.text.startsWith('`')) this.#waiting = { kind: 'inline', tokens: [run] };
    else out.push(literal(run.text));
  }

  #inFence(fence: Fence, token: Token, out: Token[]): void {
    const closes =
      token.type === 'run' &&
      token.text.startsWith(fence.character) &&
      token.text.length >= fence.length &&
      BLOCK_PREFIX.test(this.#line);
    this.#advance(token);
    if (closes) this.#waiting = { kind: 'closing', tokens: [token] };
    else out.push(opaque(token));
  }

  #wait(waiting: Waiting, token: Token, out: Token[]): void {
    const { kind, tokens } = waiting;
    if (kind === 'closing') {
      if (token.type === 'blank' || token.type === 'marker') tokens.push(token);
      else {
        if (token.type === 'newline') this.#closeFence(tokens, out);
        else this.#giveUp(waiting, out);
        this.#process(token, out);
      }
      return;
    }
    const opener = tokens[0]?.text ?? '';
    tokens.push(token);
    if (token.type === 'newline') {
      if (kind === 'opening') this.#openFence(opener, tokens, out);
      else this.#giveUp(waiting, out);
    } else if (token.type === 'run' && token.text.startsWith('`') && opener.startsWith('`')) {
      if (token.text === opener) this.#closeInline(tokens, out);
      else this.#waiting = { kind: 'inline', tokens };
    }
  }

  #openFence(opener: string, tokens: readonly Token[], out: Token[]): void {
    this.#fence = { character: opener.slice(0, 1), length: opener.length };
    this.#waiting = null;
    this.#line = '';
    out.push(...tokens.map(opaque));
  }

  #closeFence(tokens: readonly Token[], out: Token[]): void {
    this.#fence = null;
    this.#waiting = null;
    out.push(...tokens.map((token) => (token.type === 'run' ? opaque(token) : token)));
  }

  #closeInline(tokens: readonly Token[], out: Token[]): void {
    this.#waiting = null;
    this.#line += 'x';
    out.push(literal(tokens.map((token) => token.text).join('')));
  }

  /** What was waited for did not come: a fence stays a fence, and backticks without a partner are just text. */
  #giveUp({ kind, tokens }: Waiting, out: Token[]): void {
    this.#waiting = null;
    if (kind !== 'inline') {
      out.push(...tokens.map(opaque));
      return;
    }
    const [opener, ...rest] = tokens;
    if (opener !== undefined) out.push(literal(opener.text));
    for (const token of rest) this.#process(token, out);
  }

  #advance(token: Token): void {
    this.#line = token.type === 'newline' ? '' : this.#line + token.text;
  }
}

const opaque = (token: Token): Token => ({ type: 'fence', text: token.text });
