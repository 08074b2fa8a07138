/*
 * What search reads, and how much each place counts. Sections are scored by BM25F (Robertson, Zaragoza, Taylor 2004): the places of
 * a section are weighed and summed before saturation, so that a word in heading and text counts once, strongly. MiniSearch, which
 * this package used first, sums the scores of fields, scores one level only, and reached recall@5 0.69 and 0.59 on the two sets of
 * bench/retrieval where this reaches 0.78 and 0.85.
 *
 * The weights were found by coordinate search over six sets of questions (bench/retrieval/README.md) and rounded; leaving one set out
 * at a time gave the same figures on the one left out, so they follow no single site.
 */

/** Places within a section, in the order they are stored. */
export const sectionFields = ['heading', 'path', 'body', 'code', 'extra'] as const;
/** Places that belong to the page as a whole, in the order they are stored. */
export const pageFields = ['title', 'keywords', 'address', 'inlinks'] as const;

export type SectionField = (typeof sectionFields)[number];
export type PageField = (typeof pageFields)[number];

interface FieldWeight {
  /** How much an occurrence counts. */
  readonly weight: number;
  /** How much a long field discounts it, 0 to 1 (BM25's b). */
  readonly lengthDiscount: number;
}

export const sectionFieldWeights: Readonly<Record<SectionField, FieldWeight>> = {
  heading: { weight: 3, lengthDiscount: 0.3 },
  path: { weight: 1.5, lengthDiscount: 0.3 },
  body: { weight: 1, lengthDiscount: 0.7 },
  code: { weight: 0.5, lengthDiscount: 0.7 },
  extra: { weight: 0.5, lengthDiscount: 0.5 },
};

export const pageFieldWeights: Readonly<Record<PageField, FieldWeight>> = {
  title: { weight: 5, lengthDiscount: 0.3 },
  keywords: { weight: 1.5, lengthDiscount: 0.3 },
  address: { weight: 4, lengthDiscount: 0.3 },
  inlinks: { weight: 1, lengthDiscount: 0.7 },
};

/** The same places when the whole page is taken as one document. */
export const wholePageWeights: Readonly<Record<SectionField, FieldWeight>> = {
  heading: { weight: 2, lengthDiscount: 0.5 },
  // The headings around a section are other sections' headings: counted there.
  path: { weight: 0, lengthDiscount: 0 },
  body: { weight: 1, lengthDiscount: 0.7 },
  code: { weight: 0.5, lengthDiscount: 0.7 },
  extra: { weight: 0.5, lengthDiscount: 0.5 },
};

/** A piece of a compound name counts this much of a word. */
export const partWeight = 0.6;
/** BM25's k1 for sections and for pages: questions are long and vague, so a second occurrence still tells something. */
export const sectionSaturation = 4;
export const pageSaturation = 2;
/** A page's score is this much its own as a document, the rest that of its best sections. */
export const pageShare = 0.4;
/** The second best section of a page counts half of the best, the third a quarter, and so on, up to `topSections`. */
export const sectionDecay = 0.5;
export const topSections = 4;
/** What two words of the question standing close together add. */
export const proximityWeight = 0.2;
