/** Words that end in a full stop without ending a sentence, lower case, without that stop. */
const ABBREVIATIONS = new Set(
  (
    'e.g i.e cf vs fig figs eq eqs sec secs ch no nos vol approx resp incl excl dr mr mrs ms prof st inc ltd co jr sr ' +
    'u.s u.k a.m p.m ver v al ed eds pp art dept est min max ref refs'
  ).split(' '),
);

/** A sentence end, the quotes, brackets and emphasis that close with it, and the white space after it. */
const CANDIDATE = /[.!?…]+["'”’»)\]*_~]*\s+|[。！？]+["'”’」』）]*\s*/gu;

/** What a new sentence may start with: not a lower-case word. */
const SENTENCE_START = /^["'“‘«([*_~`]*(?:[\p{Lu}\p{Lt}\p{Lo}\p{N}`<]|\[)/u;

/**
 * Splits prose into its sentences, trimmed, in order and with their Markdown. Inline code and links are never split;
 * "e.g.", initials, decimals and the number that starts a list item end nothing. A line break is a space.
 */
export function splitSentences(prose: string): string[] {
  const text = prose.replace(/\s*\n\s*/g, ' ');
  const masked = mask(text);
  const sentences: string[] = [];
  let start = 0;
  for (const match of masked.matchAll(CANDIDATE)) {
    const end = match.index + match[0].length;
    if (!endsSentence(masked.slice(start, match.index), match[0], masked.slice(end, end + 8))) continue;
    sentences.push(text.slice(start, end).trim());
    start = end;
  }
  sentences.push(text.slice(start).trim());
  return sentences.filter((sentence) => sentence !== '');
}

function endsSentence(before: string, ending: string, after: string): boolean {
  if (/^[。！？]/.test(ending)) return true;
  if (after !== '' && !SENTENCE_START.test(after)) return false;
  if (!/^\.[^.]*$/.test(ending)) return true;
  const word = /(\S+)$/.exec(before)?.[1]?.replace(/^["'“‘«([*_]+/, '') ?? '';
  if (ABBREVIATIONS.has(word.toLowerCase())) return false;
  const isInitial = /^\p{Lu}$/u.test(word);
  const isListNumber = /^\s*(?:\d{1,3}|[a-z])$/i.test(before);
  return !isInitial && !isListNumber;
}

/** The text with everything that only looks like a sentence end blanked out, at the same length. */
function mask(text: string): string {
  return text
    .replace(/(`+)(?:(?!`)[\s\S])*?\1(?!`)/g, (code) => '`'.repeat(code.length))
    .replace(
      /\[[^[\]]*\]\([^()\s]*(?:\([^()]*\)[^()\s]*)*(?:\s+"[^"]*")?\)/g,
      (link) => `[${'x'.repeat(link.length - 2)})`,
    )
    .replace(/https?:\/\/[^\s)>\]]*[^\s)>\].,!?]/g, (url) => 'x'.repeat(url.length));
}
