/**
 * A piece of streamed Markdown, told apart only as far as citation markers need it. Tokens other than `text` and
 * `blank` do not depend on how the stream was cut into deltas.
 */
export type Token =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'blank'; readonly text: string }
  | { readonly type: 'newline'; readonly text: string }
  /** Backticks or tildes in a row. */
  | { readonly type: 'run'; readonly text: string }
  | { readonly type: 'backslash'; readonly text: string }
  | { readonly type: 'bracket'; readonly text: '[' | ']' | '(' | ')' }
  | { readonly type: 'marker'; readonly text: string; readonly reference: number }
  /** Part of a fenced code block; only `CodeTracker` makes these. */
  | { readonly type: 'fence'; readonly text: string };

export const literal = (text: string): Token => ({ type: 'text', text });
