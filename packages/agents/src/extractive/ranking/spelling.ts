import { hasTerm } from '../asking/terms.js';

/** Shorter words have too many neighbours. */
const SHORTEST = 5;

/** The stem that a text has for one that it has not, if they differ by one slip of the keyboard; else the stem itself. */
export function correctSpelling(term: string, vocabulary: ReadonlySet<string>): string {
  if (term.length < SHORTEST || !/^\p{L}+$/u.test(term) || hasTerm(vocabulary, term)) return term;
  for (const candidate of vocabulary) if (isOneSlipAway(term, candidate)) return candidate;
  return term;
}

/** One letter missing, added, replaced, or two neighbours swapped; the first letter is hardly ever wrong. */
function isOneSlipAway(one: string, other: string): boolean {
  if (one[0] !== other[0] || Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  const [restOfOne, restOfOther] = [one.slice(start), other.slice(start)];
  const isSwap = restOfOne[0] === restOfOther[1] && restOfOne[1] === restOfOther[0];
  return (
    restOfOne.slice(1) === restOfOther ||
    restOfOne === restOfOther.slice(1) ||
    restOfOne.slice(1) === restOfOther.slice(1) ||
    (isSwap && restOfOne.slice(2) === restOfOther.slice(2))
  );
}
