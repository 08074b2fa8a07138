const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The sentences of one line of text, as they stand. Row cells (set apart by tabs) never share a sentence. */
export function splitSentences(line: string): string[] {
  return line
    .split('\t')
    .flatMap((cell) =>
      [...segmenter.segment(cell)].map(({ segment }) => segment.trim()).filter((sentence) => sentence !== ''),
    );
}
