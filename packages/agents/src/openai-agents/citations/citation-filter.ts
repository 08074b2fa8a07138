import { countCodePoints } from '../../text/code-points.js';
import { ClaimReader } from './claim.js';
import { CodeTracker } from './code-tracker.js';
import { LinkTracker } from './link-tracker.js';
import { MarkerLexer } from './marker-lexer.js';
import type { Token } from './token.js';

export interface CitationMark {
  readonly reference: number;
  /** The sentence the marker stood behind, as plain text. */
  readonly claim: string;
}

export type FilteredPiece =
  | { readonly type: 'text'; readonly text: string }
  /** `index`: Unicode code points of the filtered text before the mark; all of them have been given out. */
  | ({ readonly type: 'citation'; readonly index: number } & CitationMark);

/** What may follow a marker so that the blank before it goes too: "a claim [^1]." becomes "a claim.". */
const CLOSES_GAP = /^[\s.,;:!?)\]}…。，、；：！？）」』]/u;

/**
 * Takes citation markers (`[^3]`) out of streamed Markdown and says where they stood. Markers in code stay as they
 * are, and so does everything else. The outcome does not depend on how the text was cut into deltas.
 */
export class CitationFilter {
  readonly #lexer = new MarkerLexer();
  readonly #code = new CodeTracker();
  readonly #links = new LinkTracker<CitationMark>();
  readonly #claims = new ClaimReader();
  /** Markers whose place hangs on what follows, and the blank before them. */
  #marks: CitationMark[] = [];
  #blank = '';
  #length = 0;

  push(delta: string): FilteredPiece[] {
    const out = new PieceList();
    for (const token of this.#lexer.push(delta)) for (const known of this.#code.push(token)) this.#take(known, out);
    return out.pieces;
  }

  /** What was still held back. Call it once, after the last delta. */
  end(): FilteredPiece[] {
    const out = new PieceList();
    for (const token of this.#lexer.end()) for (const known of this.#code.push(token)) this.#take(known, out);
    for (const known of this.#code.end()) this.#take(known, out);
    this.#release('', out);
    for (const mark of this.#links.end()) out.cite(mark.value, mark.index);
    return out.pieces;
  }

  #take(token: Token, out: PieceList): void {
    if (token.type === 'marker') {
      this.#marks.push({ reference: token.reference, claim: this.#claims.read() });
      return;
    }
    if (token.type === 'newline') this.#claims.newline();
    else if (token.type !== 'fence') this.#claims.push(token.text);
    this.#release(token.text, out);
    if (token.type === 'blank') this.#blank = token.text;
    else this.#emit(token, out);
  }

  /** Decides about the blank and the marks that were held back, now that it is known what follows them. */
  #release(following: string, out: PieceList): void {
    const closesGap = this.#marks.length > 0 && (following === '' || CLOSES_GAP.test(following));
    const blank = closesGap ? this.#blank.slice(0, -1) : this.#blank;
    this.#blank = '';
    if (blank !== '') this.#emit({ type: 'blank', text: blank }, out);
    for (const mark of this.#marks) {
      for (const settled of this.#links.mark(mark, this.#length)) out.cite(settled.value, settled.index);
    }
    this.#marks = [];
  }

  #emit(token: Token, out: PieceList): void {
    this.#length += countCodePoints(token.text);
    out.text(token.text);
    for (const settled of this.#links.push(token, this.#length)) out.cite(settled.value, settled.index);
  }
}

/** Pieces in order, with neighbouring texts as one. */
class PieceList {
  readonly pieces: FilteredPiece[] = [];

  text(text: string): void {
    const last = this.pieces.at(-1);
    if (last?.type === 'text') this.pieces[this.pieces.length - 1] = { type: 'text', text: last.text + text };
    else this.pieces.push({ type: 'text', text });
  }

  cite(mark: CitationMark, index: number): void {
    this.pieces.push({ type: 'citation', index, ...mark });
  }
}
