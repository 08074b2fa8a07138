import { Lexer, type MarkedToken, type Token, type Tokens } from 'marked';

/** Where citations stand; made by `placeCitations`, never by the lexer. `marks` are indices into the caller's list. */
export type CitationToken = {
  readonly type: 'citation';
  readonly raw: '';
  readonly marks: readonly number[];
};

export type MarkdownToken = MarkedToken | CitationToken;
export type { Tokens };

/** Markdown as block tokens (GFM, with a line break for each newline). The raws of the tokens add up to `source`. */
export function lex(source: string): readonly MarkdownToken[] {
  try {
    return known(new Lexer({ gfm: true, breaks: true }).lex(source));
  } catch {
    // Thousands of nested quotes overflow the lexer's recursion: such a text is shown as it is written.
    return [{ type: 'html', raw: source, text: source, pre: false, block: true }];
  }
}

/** The lexer's list, typed: without extensions it makes no tokens but its own. */
export function known(tokens: readonly Token[] | undefined): readonly MarkdownToken[] {
  return (tokens ?? []) as readonly MarkdownToken[];
}
