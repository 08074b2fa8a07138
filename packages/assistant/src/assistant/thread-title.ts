import { cutLine } from '../context/cut-text.js';

const maxLength = 60;

/** A title for a conversation: its first question on one line, cut between words; undefined if there is no text. */
export function toThreadTitle(question: string): string | undefined {
  const line = question.replace(/\s+/g, ' ').trim();
  if (line.length <= maxLength) return line === '' ? undefined : line;
  const cut = cutLine(line, maxLength);
  const lastSpace = cut.lastIndexOf(' ');
  // A very long word, or a language without spaces, is cut where it must.
  return lastSpace < maxLength / 2 ? cut : `${cut.slice(0, lastSpace).replace(/[\s,;:.–-]+$/, '')}…`;
}
