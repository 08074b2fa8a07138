import { plainText } from '../../text/plain-text.js';
import { leans } from '../ranking/leaning.js';
import type { Passage } from '../ranking/passage.js';
import type { Section } from '../reading/section.js';

const LONGEST_WORDS = 40;

/**
 * The words that announce a list, code or a table: those of the page where it has some, else where it is from.
 * Empty when the passage quoted last leads up to it.
 */
export function introductionOf(section: Section, index: number, quoted: readonly Passage[]): string {
  const last = quoted.at(-1);
  const label = section.blocks[index - 1];
  // "Run:", then the title of a tab, then the code.
  const before = label?.kind === 'label' ? section.blocks[index - 2] : label;
  const isAnnounced = before?.kind === 'prose' && /:["'*_]*$/.test(before.sentences.at(-1) ?? '');
  if (label?.kind === 'label' && !isAnnounced) return `${label.text.replace(/[:.]$/, '')}:`;
  if (before?.kind === 'prose') {
    const sentence = before.sentences.at(-1) ?? '';
    const isQuoted = quoted.some((passage) => passage.statements.some((statement) => statement.text === sentence));
    const isShort = sentence.split(/\s+/).length <= LONGEST_WORDS;
    // "This node …" speaks of the code that follows, "They …" of something before.
    const announces =
      /:["'*_]*$/.test(sentence) || /^(?:this|these|here)\b/i.test(sentence) || !leans(plainText(sentence));
    if (isShort && announces && !isQuoted) return sentence;
  }
  return last?.section === section ? '' : `From “${plainText(section.title)}”:`;
}
