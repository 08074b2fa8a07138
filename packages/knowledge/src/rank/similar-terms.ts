import { editDistance } from '../analyse/edit-distance.js';
import { isEverydayWord } from '../analyse/word-weight.js';
import { documentFrequency } from './postings.js';
import { hasTerm, type RankingIndex } from './ranking-index.js';

const shortest = 5;
/** From this length on, two letters may be wrong. */
const long = 8;
const mostSuggestions = 2;

// By first letter and length: misspellings rarely touch the first letter, and a full scan of a large vocabulary would cost more than the search.
const buckets = new WeakMap<RankingIndex, Map<string, string[]>>();

/** Terms of the site that differ from the given one by a slip of the keyboard, nearest first. */
export function findSimilarTerms(term: string, index: RankingIndex): string[] {
  if (term.length < shortest || /[\d.]/.test(term) || isEverydayWord(term)) return [];
  const limit = term.length >= long ? 2 : 1;
  const found: { term: string; distance: number; pages: number }[] = [];
  for (let length = term.length - limit; length <= term.length + limit; length += 1) {
    for (const candidate of bucketsOf(index).get(`${term[0]}${length}`) ?? []) {
      const distance = editDistance(term, candidate, limit);
      if (distance > limit) continue;
      found.push({
        term: candidate,
        distance,
        pages: documentFrequency(index.wholePages, index.vocabulary.find(candidate) ?? -1),
      });
    }
  }
  found.sort((a, b) => a.distance - b.distance || b.pages - a.pages);
  const nearest = found[0]?.distance;
  return found
    .filter(({ distance }) => distance === nearest)
    .slice(0, mostSuggestions)
    .map((entry) => entry.term);
}

function bucketsOf(index: RankingIndex): Map<string, string[]> {
  const known = buckets.get(index);
  if (known) return known;
  const made = new Map<string, string[]>();
  for (const [number, term] of index.vocabulary.terms.entries()) {
    if (term.length < shortest - 1 || !hasTerm(index, number)) continue;
    const key = `${term[0]}${term.length}`;
    const bucket = made.get(key);
    if (bucket) bucket.push(term);
    else made.set(key, [term]);
  }
  buckets.set(index, made);
  return made;
}
