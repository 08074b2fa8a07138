import { termSet } from '../asking/terms.js';
import type { Evidence } from '../ranking/evidence.js';
import type { Draft } from './draft.js';

const LEADING_SECTIONS = 4;
const MOST_ROWS = 3;
/** Of a question, what the words of a row have to cover for the row to be its answer. */
const GOOD_FIT = 0.6;

/** How well a row answers; one that is named by nothing in the question does not. */
function rowFit(row: readonly string[], evidence: Evidence): number {
  const isNamed = evidence.relevance.ownCoverage(termSet(row[0] ?? '')) > 0;
  return isNamed ? evidence.relevance.ownCoverage(termSet(row.join(' '))) : 0;
}

/** Adds the rows of a table that answer the question, as of a table of settings, if they do so better than `coverage`. */
export function addMatchingRows(draft: Draft, evidence: Evidence, coverage: number): void {
  const tables = evidence.sections.slice(0, LEADING_SECTIONS).flatMap((section) =>
    section.blocks.flatMap((block, index) => {
      if (block.kind !== 'table') return [];
      const fits = block.rows.map((row) => rowFit(row, evidence));
      return [{ section, index, fits, best: Math.max(0, ...fits) }];
    }),
  );
  const [found] = tables.toSorted((one, other) => other.best - one.best);
  if (found === undefined || found.best < Math.max(GOOD_FIT, coverage)) return;
  const rows = found.fits.flatMap((fit, row) => (fit >= 0.9 * found.best ? [row] : []));
  if (rows.length <= MOST_ROWS) draft.addRows(found.section, found.index, rows);
}
