/** For each term the documents that hold it, with its weighted frequency in each: one flat list, cut by `offsets`. */
export interface Postings {
  /** Term t's entries are those from `offsets[t]` to `offsets[t + 1]`. */
  readonly offsets: Uint32Array;
  readonly documents: Uint32Array;
  readonly weights: Float32Array;
}

/**
 * Collects postings document by document. `read(document, add)` calls `add(term, weight)` for each occurrence; it is run twice, once to
 * count and once to fill, which needs no lists that grow.
 */
export function buildPostings(
  termCount: number,
  documentCount: number,
  read: (document: number, add: (term: number, weight: number) => void) => void,
): Postings {
  const sums = new Float32Array(termCount);
  let touched: number[] = [];
  const add = (term: number, weight: number) => {
    if (weight === 0) return;
    if (sums[term] === 0) touched.push(term);
    sums[term] = (sums[term] ?? 0) + weight;
  };
  const each = (visit: (document: number, term: number, weight: number) => void) => {
    for (let document = 0; document < documentCount; document += 1) {
      read(document, add);
      for (const term of touched) {
        visit(document, term, sums[term] ?? 0);
        sums[term] = 0;
      }
      touched = [];
    }
  };

  const offsets = new Uint32Array(termCount + 1);
  each((_, term) => {
    offsets[term + 1] = (offsets[term + 1] ?? 0) + 1;
  });
  for (let term = 0; term < termCount; term += 1) offsets[term + 1] = (offsets[term + 1] ?? 0) + (offsets[term] ?? 0);
  const documents = new Uint32Array(offsets[termCount] ?? 0);
  const weights = new Float32Array(documents.length);
  const next = offsets.slice(0, termCount);
  each((document, term, weight) => {
    const place = next[term] ?? 0;
    documents[place] = document;
    weights[place] = weight;
    next[term] = place + 1;
  });
  return { offsets, documents, weights };
}

/** How many documents hold the term. */
export function documentFrequency(postings: Postings, term: number): number {
  return (postings.offsets[term + 1] ?? 0) - (postings.offsets[term] ?? 0);
}
