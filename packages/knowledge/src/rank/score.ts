import { pageSaturation, pageShare, sectionDecay, sectionSaturation, topSections } from './fields.js';
import type { Query, QueryTerm } from './query-terms.js';
import type { RankingIndex } from './ranking-index.js';

/** Scores of everything the question touches; zero where it doesn't. */
export interface Scores {
  readonly sections: Float64Array;
  readonly pages: Float64Array;
}

/** BM25F of each section, with its page's labels counted in, and of each page as a whole. */
export function scoreAll(query: Query, index: RankingIndex): Scores {
  const scores: Scores = {
    sections: new Float64Array(index.sectionCount),
    pages: new Float64Array(index.pages.length),
  };
  const label = new Float32Array(index.pages.length);
  const seen = new Int32Array(index.sectionCount).fill(-1);
  for (const [turn, term] of query.terms.entries())
    if (term.number !== undefined) addTerm(term, term.number, turn, index, scores, label, seen);
  return scores;
}

function addTerm(
  { weight, rarity }: QueryTerm,
  number: number,
  turn: number,
  index: RankingIndex,
  scores: Scores,
  label: Float32Array,
  seen: Int32Array,
): void {
  const worth = weight * rarity;
  const { wholePages, pageLabels, sections } = index;
  for (let entry = wholePages.offsets[number] ?? 0; entry < (wholePages.offsets[number + 1] ?? 0); entry += 1) {
    const page = wholePages.documents[entry] ?? 0;
    scores.pages[page] = (scores.pages[page] ?? 0) + worth * saturate(wholePages.weights[entry] ?? 0, pageSaturation);
  }
  const [labelsFrom, labelsTo] = [pageLabels.offsets[number] ?? 0, pageLabels.offsets[number + 1] ?? 0];
  for (let entry = labelsFrom; entry < labelsTo; entry += 1)
    label[pageLabels.documents[entry] ?? 0] = pageLabels.weights[entry] ?? 0;
  for (let entry = sections.offsets[number] ?? 0; entry < (sections.offsets[number + 1] ?? 0); entry += 1) {
    const section = sections.documents[entry] ?? 0;
    const frequency = (sections.weights[entry] ?? 0) + (label[index.pageOfSection[section] ?? 0] ?? 0);
    scores.sections[section] = (scores.sections[section] ?? 0) + worth * saturate(frequency, sectionSaturation);
    seen[section] = turn;
  }
  // Sections that don't have the word themselves still belong to a page that is named after it.
  for (let entry = labelsFrom; entry < labelsTo; entry += 1) {
    const page = pageLabels.documents[entry] ?? 0;
    const gain = worth * saturate(label[page] ?? 0, sectionSaturation);
    for (let section = index.firstSection[page] ?? 0; section < (index.firstSection[page + 1] ?? 0); section += 1) {
      if (seen[section] !== turn) scores.sections[section] = (scores.sections[section] ?? 0) + gain;
    }
    label[page] = 0;
  }
}

function saturate(frequency: number, saturation: number): number {
  return (frequency * (saturation + 1)) / (frequency + saturation);
}

/** A page's score: its own as a document, and that of its best sections. */
export function combinePage(page: number, scores: Scores, index: RankingIndex): number {
  const sections = [...scores.sections.subarray(index.firstSection[page], index.firstSection[page + 1])].sort(
    (a, b) => b - a,
  );
  let sum = 0;
  let share = 1;
  let shares = 0;
  for (let rank = 0; rank < topSections; rank += 1) {
    sum += (sections[rank] ?? 0) * share;
    shares += share;
    share *= sectionDecay;
  }
  return (1 - pageShare) * (sum / shares) + pageShare * (scores.pages[page] ?? 0);
}
