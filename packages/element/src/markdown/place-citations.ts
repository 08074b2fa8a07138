import { afterEntity } from './entities.js';
import { lineMap, locate, type Place } from './line-map.js';
import { type CitationToken, known, type MarkdownToken, type Tokens } from './tokens.js';

/** A citation's place in the source, sorted by `offset`. `mark` is the caller's own number for it. */
export interface PlacedMark {
  readonly offset: number;
  readonly mark: number;
}

type TokenOf<Type extends MarkdownToken['type']> = Extract<MarkdownToken, { type: Type }>;

/**
 * A block with citations put where they belong: a copy of its token, and a paragraph after it for those that cannot be
 * inside (in a code block, say). A citation never splits a link, an image, code, a delimiter or a character reference:
 * it moves behind them. `marks` are those of this block, in order; `start` is where the block starts.
 */
export function placeCitations(
  token: MarkdownToken,
  start: number,
  marks: readonly PlacedMark[],
): readonly MarkdownToken[] {
  if (marks.length === 0) return [token];
  const queue = new MarkQueue(marks);
  const placed = placeBlock(token, (offset) => start + offset, queue);
  const rest = queue.take(Number.POSITIVE_INFINITY);
  return rest.length === 0 ? [placed] : [placed, paragraph(rest)];
}

/** Where a citation belongs that a server put behind the white space after a claim: at the claim. */
export function beforeSpace(text: string, offset: number): number {
  const end = text.slice(0, offset).trimEnd().length;
  return end === 0 ? offset : end;
}

class MarkQueue {
  readonly #marks: readonly PlacedMark[];
  #next = 0;

  constructor(marks: readonly PlacedMark[]) {
    this.#marks = marks;
  }

  get next(): number {
    return this.#marks[this.#next]?.offset ?? Number.POSITIVE_INFINITY;
  }

  /** Removes and gives those up to and including a place. */
  take(limit: number): number[] {
    const taken: number[] = [];
    for (let mark = this.#marks[this.#next]; mark !== undefined && mark.offset <= limit; ) {
      taken.push(mark.mark);
      this.#next += 1;
      mark = this.#marks[this.#next];
    }
    return taken;
  }
}

function placeBlock(token: MarkdownToken, place: Place, queue: MarkQueue): MarkdownToken {
  switch (token.type) {
    case 'paragraph':
    case 'heading':
    case 'text': {
      const inner = Math.max(0, token.raw.indexOf(token.text));
      return { ...token, tokens: placeInline(known(token.tokens), (offset) => place(inner + offset), queue) };
    }
    case 'list':
      return placeList(token, place, queue);
    case 'blockquote':
      return { ...token, tokens: placeChildren(known(token.tokens), token.raw, place, queue) };
    case 'table':
      return placeTable(token, place, queue);
    default:
      return token;
  }
}

function placeList(list: TokenOf<'list'>, place: Place, queue: MarkQueue): MarkdownToken {
  let position = 0;
  const items = list.items.map((item) => {
    const start = position;
    position += item.raw.length;
    const tokens = placeChildren(known(item.tokens), item.raw, (offset) => place(start + offset), queue);
    return { ...item, tokens };
  });
  return { ...list, items };
}

/** The blocks inside a list item or a quote. What cannot be in a block comes after it, as at the top level. */
function placeChildren(
  tokens: readonly MarkdownToken[],
  source: string,
  place: Place,
  queue: MarkQueue,
): MarkdownToken[] {
  const map = lineMap(source, tokens.map((token) => token.raw).join(''));
  const out: MarkdownToken[] = [];
  let position = 0;
  for (const token of tokens) {
    const start = position;
    position += token.raw.length;
    out.push(placeBlock(token, (offset) => place(map(start + offset)), queue));
    const left = queue.take(place(map(start + token.raw.trimEnd().length)));
    if (left.length > 0) out.push(paragraph(left));
  }
  return out;
}

function placeTable(table: TokenOf<'table'>, place: Place, queue: MarkQueue): MarkdownToken {
  let position = 0;
  const placeRow = (cells: readonly Tokens.TableCell[]): Tokens.TableCell[] =>
    cells.map((cell) => {
      const found = table.raw.indexOf(cell.text, position);
      const start = found < 0 ? position : found;
      position = start + cell.text.length;
      return { ...cell, tokens: placeInline(known(cell.tokens), (offset) => place(start + offset), queue) };
    });
  const header = placeRow(table.header);
  position = table.raw.indexOf('\n', table.raw.indexOf('\n') + 1);
  return { ...table, header, rows: table.rows.map(placeRow) };
}

function placeInline(tokens: readonly MarkdownToken[], place: Place, queue: MarkQueue): MarkdownToken[] {
  const out: MarkdownToken[] = [];
  let position = 0;
  for (const token of tokens) {
    const start = position;
    position += token.raw.length;
    if (queue.next < place(position)) out.push(...placeWithin(token, (offset) => place(start + offset), queue));
    else out.push(token);
    const marks = queue.take(place(position));
    if (marks.length > 0) out.push(citation(marks));
  }
  return out;
}

function placeWithin(token: MarkdownToken, place: Place, queue: MarkQueue): MarkdownToken[] {
  switch (token.type) {
    case 'strong':
    case 'em':
    case 'del': {
      const inner = (token.raw.length - token.text.length) / 2;
      const tokens = placeInline(known(token.tokens), (offset) => place(inner + offset), queue);
      return [{ ...token, tokens }];
    }
    case 'text':
      return splitText(token, place, queue);
    default:
      return [token];
  }
}

function splitText(token: TokenOf<'text'>, place: Place, queue: MarkQueue): MarkdownToken[] {
  const out: MarkdownToken[] = [];
  const { raw } = token;
  let from = 0;
  while (queue.next < place(raw.length)) {
    const at = afterEntity(raw, locate(place, queue.next, from, raw.length));
    if (at > from) out.push(textToken(token, raw.slice(from, at)));
    out.push(citation(queue.take(place(at))));
    from = at;
  }
  if (from < raw.length) out.push(textToken(token, raw.slice(from)));
  return out;
}

function textToken(token: TokenOf<'text'>, raw: string): MarkdownToken {
  return { ...token, raw, text: raw };
}

function citation(marks: readonly number[]): CitationToken {
  return { type: 'citation', raw: '', marks };
}

function paragraph(marks: readonly number[]): MarkdownToken {
  return { type: 'paragraph', raw: '', text: '', tokens: [citation(marks)] };
}
