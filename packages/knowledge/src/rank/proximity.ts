import { proximityWeight } from './fields.js';
import type { Query, QueryTerm } from './query-terms.js';
import type { RankingIndex } from './ranking-index.js';
import type { Scores } from './score.js';
import { isPart, termOf } from './token-stream.js';

/** Only the best sections are looked at closely. */
const candidates = 120;
/** Words of the question further apart than this are no pair; nor are words of the text. */
const questionReach = 2;
const textReach = 4;

interface Pair {
  readonly first: number;
  readonly second: number;
  readonly worth: number;
}

/** Lifts sections (and their pages) in which words that stand together in the question stand together too. */
export function addProximity(query: Query, scores: Scores, index: RankingIndex): void {
  const pairs = pairsOf(query);
  if (pairs.length === 0) return;
  const wanted = new Set(pairs.flatMap(({ first, second }) => [first, second]));
  const onPage = new Map<number, number[]>();
  for (const section of bestSections(scores)) {
    const places = placesOf(section, wanted, index);
    const page = index.pageOfSection[section] ?? 0;
    const sums = onPage.get(page) ?? pairs.map(() => 0);
    for (const [position, pair] of pairs.entries()) {
      const closeness = closenessOf(places.get(pair.first), places.get(pair.second));
      if (closeness === 0) continue;
      scores.sections[section] = (scores.sections[section] ?? 0) + pair.worth * saturate(closeness);
      sums[position] = (sums[position] ?? 0) + closeness;
    }
    onPage.set(page, sums);
  }
  for (const [page, sums] of onPage) {
    for (const [position, { worth }] of pairs.entries())
      scores.pages[page] = (scores.pages[page] ?? 0) + worth * saturate(sums[position] ?? 0);
  }
}

function pairsOf({ terms, sequence }: Query): Pair[] {
  const byNumber = new Map(
    terms.flatMap((term): [number, QueryTerm][] => (term.number === undefined ? [] : [[term.number, term]])),
  );
  const pairs = new Map<string, Pair>();
  for (const [position, number] of sequence.entries()) {
    for (let distance = 1; distance <= questionReach; distance += 1) {
      const [one, other] = [byNumber.get(number), byNumber.get(sequence[position + distance] ?? -1)];
      if (one?.number === undefined || other?.number === undefined || one === other) continue;
      const certainty = Math.sqrt(one.weight * other.weight) * (distance === 1 ? 1 : 0.6);
      const worth = proximityWeight * Math.min(one.rarity, other.rarity) * certainty;
      const key = `${one.number} ${other.number}`;
      if ((pairs.get(key)?.worth ?? 0) < worth) pairs.set(key, { first: one.number, second: other.number, worth });
    }
  }
  return [...pairs.values()];
}

function bestSections({ sections }: Scores): number[] {
  const touched: number[] = [];
  for (let section = 0; section < sections.length; section += 1)
    if ((sections[section] ?? 0) > 0) touched.push(section);
  if (touched.length > candidates) touched.sort((a, b) => (sections[b] ?? 0) - (sections[a] ?? 0));
  return touched.slice(0, candidates);
}

// Where the wanted terms stand, field after field, with a gap between fields.
function placesOf(section: number, wanted: ReadonlySet<number>, index: RankingIndex): Map<number, number[]> {
  const places = new Map<number, number[]>();
  const streams = index.streamsOfSection[section];
  let place = 0;
  if (streams === undefined) return places;
  for (const stream of [streams.path, streams.heading, streams.body, streams.code, streams.extra]) {
    for (const code of stream) {
      if (!isPart(code)) place += 1;
      const term = termOf(code);
      if (!wanted.has(term)) continue;
      const known = places.get(term);
      if (known) known.push(place);
      else places.set(term, [place]);
    }
    place += 2 * textReach;
  }
  return places;
}

function closenessOf(first: readonly number[] | undefined, second: readonly number[] | undefined): number {
  if (!first || !second) return 0;
  let sum = 0;
  for (const a of first) {
    for (const b of second) {
      const distance = Math.abs(a - b);
      if (distance <= 1) sum += 1;
      else if (distance <= 2) sum += 0.5;
      else if (distance <= textReach) sum += 0.25;
    }
  }
  return sum;
}

function saturate(closeness: number): number {
  return (2 * closeness) / (closeness + 1);
}
