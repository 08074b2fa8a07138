import { stem } from './stem.js';

/** What a text was cut into. */
export interface Token {
  readonly term: string;
  /** `whole` is a compound name (`onBrokenLinks` → `onbrokenlink`), `part` a piece of one; the rest are words. */
  readonly kind: 'word' | 'whole' | 'part';
  /** Counts chunks of text; the parts of one name share it with the whole. */
  readonly position: number;
}

interface ChunkTerm {
  readonly term: string;
  readonly kind: Token['kind'];
}

// Letters and digits of any script, held together by the marks that names are written with: a.b a-b a_b a::b don't c++ c#
const chunkPattern =
  /[\p{L}\p{N}_][\p{L}\p{M}\p{N}_]*(?:(?:[-.'’]|::)[\p{L}\p{N}_][\p{L}\p{M}\p{N}_]*)*(?:\+\+|#(?![\p{L}\p{N}]))?/gu;

// Scripts written without spaces between words: read by pairs of characters.
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]+/gu;

/** Compounds of more pieces are addresses or sentences without spaces, nothing anyone types as one word. */
const maxPieces = 6;
const maxTermLength = 64;

// Texts repeat their words; analysing each spelling once makes indexing several times faster.
const cache = new Map<string, readonly ChunkTerm[]>();
const maxCached = 100_000;

/** Cuts text into terms: lower-cased, accents off, English endings off, compound names both whole and in parts. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let position = 0;
  for (const [chunk] of text.normalize('NFKC').matchAll(chunkPattern)) {
    for (const { term, kind } of analyse(chunk)) tokens.push({ term, kind, position });
    position += 1;
  }
  return tokens;
}

function analyse(chunk: string): readonly ChunkTerm[] {
  const known = cache.get(chunk);
  if (known) return known;
  if (cache.size > maxCached) cache.clear();
  const terms = analyseChunk(chunk).filter(({ term }) => term !== '' && term.length <= maxTermLength);
  cache.set(chunk, terms);
  return terms;
}

function analyseChunk(chunk: string): ChunkTerm[] {
  if (unspaced.test(chunk)) {
    unspaced.lastIndex = 0;
    return analyseUnspaced(chunk);
  }
  const bare = foldAccents(chunk)
    .replace(/['’]s$/i, '')
    .replace(/['’]/g, '')
    .replace(/^_+|_+$/g, '');
  if (/(?:\+\+|#)$/.test(bare)) return [{ term: bare.toLowerCase(), kind: 'word' }];
  const pieces = bare
    .split(/[-._:]+/)
    .filter(Boolean)
    .flatMap(splitCase);
  if (pieces.length <= 1) return words(pieces[0] ?? '');
  const allNumbers = pieces.every((piece) => /^\d+$/.test(piece));
  const whole = allNumbers ? pieces.join('.') : stem(pieces.join('').toLowerCase());
  const parts = pieces.map((piece): ChunkTerm => ({ term: stem(piece.toLowerCase()), kind: 'part' }));
  if (pieces.length > maxPieces) return parts.map(({ term }) => ({ term, kind: 'word' }));
  return [{ term: whole, kind: 'whole' }, ...parts];
}

// `ubuntu18` is looked for as `ubuntu` too.
function words(piece: string): ChunkTerm[] {
  const term = stem(piece.toLowerCase());
  const letters = /^(\p{L}{4,})\d+$/u.exec(term)?.[1];
  return letters === undefined
    ? [{ term, kind: 'word' }]
    : [
        { term, kind: 'whole' },
        { term: stem(letters), kind: 'part' },
      ];
}

// camelCase, PascalCase, HTMLElement; an acronym's plural (`URLs`) stays whole.
function splitCase(piece: string): string[] {
  if (/^[A-Z]+s?$/.test(piece) || !/[\p{Ll}\d]\p{Lu}|\p{Lu}\p{Lu}\p{Ll}/u.test(piece)) return [piece];
  return piece.split(/(?<=[\p{Ll}\d])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u);
}

function analyseUnspaced(chunk: string): ChunkTerm[] {
  const out: ChunkTerm[] = [];
  let end = 0;
  for (const match of chunk.matchAll(unspaced)) {
    if (match.index > end) out.push(...analyseChunk(chunk.slice(end, match.index)));
    const characters = [...match[0]];
    if (characters.length === 1) out.push({ term: match[0], kind: 'word' });
    for (let index = 0; index + 1 < characters.length; index += 1) {
      out.push({ term: `${characters[index]}${characters[index + 1]}`, kind: 'word' });
    }
    end = match.index + match[0].length;
  }
  if (end < chunk.length) out.push(...analyseChunk(chunk.slice(end)));
  return out;
}

// Latin, Greek and Cyrillic letters lose their accents; other scripts need their marks.
function foldAccents(text: string): string {
  if (/^[\0-\x7f]*$/.test(text)) return text;
  return text
    .normalize('NFD')
    .replace(/(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])\p{M}+/gu, '')
    .normalize('NFC');
}
