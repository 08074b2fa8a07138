/** Control characters that mean nothing in text; tab and line feed are kept. */
const controls = /(?![\t\n])\p{Cc}/gu;

/** A text without control characters, trimmed, and with an ellipsis where it was longer than `limit` UTF-16 units. */
export function cutText(text: string, limit: number): string {
  const clean = text.replace(/\r\n?/g, '\n').replace(controls, '').trim();
  if (clean.length <= limit) return clean;
  // Half of a surrogate pair would be no character at all.
  return `${clean.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** Like {@link cutText}, on one line. */
export function cutLine(text: string, limit: number): string {
  return cutText(text.replace(/\s+/g, ' '), limit);
}
