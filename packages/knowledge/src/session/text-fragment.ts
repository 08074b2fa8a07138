/*
 * Text fragments: `#anchor:~:text=[prefix-,]start[,end]`. Source: the URL Fragment Text Directives specification (WICG scroll-to-text-fragment).
 * Each of prefix, start and end has to lie within one block of the page and to begin and end at word boundaries; the browser takes the first
 * place of the page that matches, so the start is made long enough, or given a prefix, to match only where we mean.
 */

/** Quotes of more words are named by their first and last. */
const mostWholeWords = 14;
const startWords = 5;
const endWords = 4;
const prefixWords = 4;

/** What a quote stands in. */
export interface QuotePlace {
  /** All lines of the page before the quote's own, headings too: any of them may hold the same words. */
  readonly before: readonly string[];
  /** The line the quote is part of. */
  readonly line: string;
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** The text directive that leads to a quote, without `:~:text=`; null when no directive would surely find it. */
export function textDirective(quote: string, place: QuotePlace): string | null {
  const words = wordEnds(quote);
  if (words.length === 0 || (words.length === 1 && quote.length < 8) || !isPlain(quote)) return null;
  const offset = place.line.indexOf(quote);
  if (offset < 0) return null;
  const earlier = squash([...place.before, place.line.slice(0, offset)].join('\n'));
  const isFirst = (text: string) => !containsPhrase(earlier, squash(text));

  if (words.length > mostWholeWords) {
    for (let count = startWords; count + endWords < words.length; count += startWords) {
      const start = quote.slice(0, words[count - 1]?.end);
      if (isFirst(start)) return `${encode(start)},${encode(quote.slice(words.at(-endWords)?.start))}`;
    }
  }
  const prefix = isFirst(quote) ? '' : prefixFor(place, offset);
  return prefix === null ? null : `${prefix}${encode(quote)}`;
}

// Math, emoji codes and footnotes are not rendered as they are written.
function isPlain(text: string): boolean {
  return !/\$[^$]+\$|(?:^|\s):[a-z_]+:|\\\(|\\\[/.test(text);
}

function prefixFor({ before, line }: QuotePlace, offset: number): string | null {
  const own = line.slice(0, offset).split('\t').at(-1)?.trim() ?? '';
  const source = own === '' ? (before.at(-1)?.split('\t').at(-1)?.trim() ?? '') : own;
  const words = wordEnds(source);
  if (words.length === 0 || !isPlain(source)) return null;
  return `${encode(source.slice(words.at(-Math.min(prefixWords, words.length))?.start))}-,`;
}

function wordEnds(text: string): { start: number; end: number }[] {
  const words: { start: number; end: number }[] = [];
  for (const { segment, index, isWordLike } of segmenter.segment(text)) {
    if (isWordLike) words.push({ start: index, end: index + segment.length });
  }
  return words;
}

function containsPhrase(text: string, phrase: string): boolean {
  for (let found = text.indexOf(phrase); found >= 0; found = text.indexOf(phrase, found + 1)) {
    const [left, right] = [text[found - 1] ?? ' ', text[found + phrase.length] ?? ' '];
    if (!/[\p{L}\p{N}]/u.test(left) && !/[\p{L}\p{N}]/u.test(right)) return true;
  }
  return false;
}

// Browsers compare without case and with white space collapsed.
function squash(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim();
}

// A comma and a hyphen part the directive, an ampersand ends it.
function encode(text: string): string {
  return encodeURIComponent(text.trim()).replaceAll('-', '%2D');
}
