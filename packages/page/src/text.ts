/** Zero-width characters: generators put them into the anchors of headings, and they break searching and quoting. */
const invisible = /[\u200B-\u200D\u2060\uFEFF]/gu;

/** One line: no invisible characters, white space collapsed. */
export function singleLine(text: string): string {
  return text.replace(invisible, '').replace(/\s+/gu, ' ').trim();
}

/** Lines kept as they are (code!), but no invisible characters, and no more than one empty line in a row. */
export function severalLines(text: string): string {
  return text
    .replace(invisible, '')
    .replace(/\r\n?/gu, '\n')
    .replace(/[^\S\n]+$/gmu, '')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}

/** At most `limit` UTF-16 units, the last being an ellipsis when something was cut off. Never splits a character. */
export function truncate(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return `${text
    .slice(0, limit - 1)
    .replace(/[\uD800-\uDBFF]$/u, '')
    .trimEnd()}…`;
}
