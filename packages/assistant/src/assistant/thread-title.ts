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

/** Fewer words than this say what to do with a quote ("Explain this passage.") and not what it is about. */
const fewWords = 5;

/** The title for a conversation that starts with this message: what is asked, or the passage it is asked about. */
export function titleOfMessage(question: string, quotedText: string | null | undefined): string | undefined {
  const byQuestion = toThreadTitle(question);
  const byQuote = toThreadTitle(quotedText ?? '');
  if (byQuote === undefined) return byQuestion;
  return question.trim().split(/\s+/).length < fewWords ? byQuote : byQuestion;
}
