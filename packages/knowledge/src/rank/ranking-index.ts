import {
  type PageField,
  pageFields,
  pageFieldWeights,
  partWeight,
  type SectionField,
  sectionFields,
  sectionFieldWeights,
  wholePageWeights,
} from './fields.js';
import { buildPostings, documentFrequency, type Postings } from './postings.js';
import { isPart, termOf, type Vocabulary } from './token-stream.js';

/** The texts of one page as token streams. */
export interface PageStreams {
  readonly path: string;
  readonly fields: Readonly<Record<PageField, Uint32Array>>;
  readonly sections: readonly Readonly<Record<SectionField, Uint32Array>>[];
}

/** Everything scoring needs, built from the token streams when an index is opened. */
export interface RankingIndex {
  readonly vocabulary: Vocabulary;
  readonly pages: readonly PageStreams[];
  readonly sectionCount: number;
  /** Page p's sections are those from `firstSection[p]` to `firstSection[p + 1]`. */
  readonly firstSection: Uint32Array;
  readonly pageOfSection: Uint32Array;
  readonly streamsOfSection: readonly Readonly<Record<SectionField, Uint32Array>>[];
  /** Sections by what stands in themselves. */
  readonly sections: Postings;
  /** Pages by all they hold. */
  readonly wholePages: Postings;
  /** Pages by title, keywords, address and the texts of links to them: this counts for each of their sections too. */
  readonly pageLabels: Postings;
}

export function buildRankingIndex(vocabulary: Vocabulary, pages: readonly PageStreams[]): RankingIndex {
  const firstSection = new Uint32Array(pages.length + 1);
  for (const [page, { sections }] of pages.entries())
    firstSection[page + 1] = (firstSection[page] ?? 0) + sections.length;
  const streamsOfSection = pages.flatMap((page) => page.sections);
  const pageOfSection = new Uint32Array(streamsOfSection.length);
  for (const page of pages.keys()) pageOfSection.fill(page, firstSection[page], firstSection[page + 1]);

  const lengths = averageLengths(pages);
  const termCount = vocabulary.terms.length;
  const sections = buildPostings(termCount, streamsOfSection.length, (document, add) => {
    const streams = streamsOfSection[document];
    if (streams === undefined) return;
    for (const field of sectionFields) {
      const { weight, lengthDiscount } = sectionFieldWeights[field];
      addStream(
        streams[field],
        weight / discount(lengthDiscount, wordCount(streams[field]), lengths.section[field]),
        add,
      );
    }
  });
  const readLabels = (page: PageStreams, add: (term: number, weight: number) => void) => {
    for (const field of pageFields) {
      const { weight, lengthDiscount } = pageFieldWeights[field];
      addStream(
        page.fields[field],
        weight / discount(lengthDiscount, wordCount(page.fields[field]), lengths.label[field]),
        add,
      );
    }
  };
  const pageLabels = buildPostings(termCount, pages.length, (document, add) => {
    const page = pages[document];
    if (page !== undefined) readLabels(page, add);
  });
  const wholePages = buildPostings(termCount, pages.length, (document, add) => {
    const page = pages[document];
    if (page === undefined) return;
    readLabels(page, add);
    for (const field of sectionFields) {
      const { weight, lengthDiscount } = wholePageWeights[field];
      if (weight === 0) continue;
      const length = page.sections.reduce((sum, streams) => sum + wordCount(streams[field]), 0);
      const each = weight / discount(lengthDiscount, length, lengths.page[field]);
      for (const streams of page.sections) addStream(streams[field], each, add);
    }
  });
  return {
    vocabulary,
    pages,
    sectionCount: streamsOfSection.length,
    firstSection,
    pageOfSection,
    streamsOfSection,
    sections,
    wholePages,
    pageLabels,
  };
}

/** How rare a term is among sections (BM25's inverse document frequency); terms the index doesn't have are the rarest. */
export function rarityOf(index: RankingIndex, term: number | undefined): number {
  const frequency = term === undefined ? 0 : documentFrequency(index.sections, term);
  return Math.log(1 + (index.sectionCount - frequency + 0.5) / (frequency + 0.5));
}

/** Whether any page has the term anywhere. */
export function hasTerm(index: RankingIndex, term: number | undefined): term is number {
  return term !== undefined && documentFrequency(index.wholePages, term) > 0;
}

function addStream(stream: Uint32Array, weight: number, add: (term: number, weight: number) => void): void {
  for (const code of stream) add(termOf(code), isPart(code) ? weight * partWeight : weight);
}

function discount(share: number, length: number, average: number): number {
  return 1 - share + (share * length) / average;
}

// Names count once, not with each of their parts.
function wordCount(stream: Uint32Array): number {
  let count = 0;
  for (const code of stream) if (!isPart(code)) count += 1;
  return count;
}

function averageLengths(pages: readonly PageStreams[]) {
  const sections = Math.max(
    1,
    pages.reduce((sum, page) => sum + page.sections.length, 0),
  );
  const total = (field: SectionField) =>
    pages.reduce(
      (sum, page) => sum + page.sections.reduce((inner, streams) => inner + wordCount(streams[field]), 0),
      0,
    );
  const label = (field: PageField) =>
    pages.reduce((sum, page) => sum + wordCount(page.fields[field]), 0) / Math.max(1, pages.length);
  const totals = fromFields(sectionFields, total);
  return {
    section: fromFields(sectionFields, (field) => totals[field] / sections || 1),
    page: fromFields(sectionFields, (field) => totals[field] / Math.max(1, pages.length) || 1),
    label: fromFields(pageFields, (field) => label(field) || 1),
  };
}

function fromFields<TField extends string>(
  fields: readonly TField[],
  value: (field: TField) => number,
): Record<TField, number> {
  return Object.fromEntries(fields.map((field) => [field, value(field)])) as Record<TField, number>;
}
