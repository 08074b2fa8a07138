import type { SectionStreams, StoredIndex } from '../file/stored-index.js';
import { encodeText, translate, Vocabulary } from '../rank/token-stream.js';
import type { PageDraft } from './page-draft.js';

/** The token streams of all pages in one vocabulary that holds no more than they need. */
export function encodeStreams(
  drafts: readonly PageDraft[],
  oldTerms: readonly string[],
): Pick<StoredIndex, 'streams' | 'terms'> {
  const vocabulary = new Vocabulary();
  const streams = drafts.map(({ found }): readonly SectionStreams[] => {
    if ('texts' in found) return found.texts.map((texts) => texts.map((text) => encodeText(text, vocabulary)));
    return found.streams.map((section) => section.map((stream) => translate(stream, oldTerms, vocabulary)));
  });
  return { streams, terms: vocabulary.terms };
}
