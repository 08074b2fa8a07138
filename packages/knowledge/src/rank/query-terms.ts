import { stem } from '../analyse/stem.js';
import { type Token, tokenise } from '../analyse/tokenise.js';
import { isStopWord, wordWeight } from '../analyse/word-weight.js';
import { hasTerm, type RankingIndex, rarityOf } from './ranking-index.js';
import { findSimilarTerms } from './similar-terms.js';

/** One thing a question asks for. */
export interface QueryTerm {
  readonly term: string;
  /** Its number in the index; undefined when no page has it. */
  readonly number: number | undefined;
  /** How much it counts: how much such a word says, how often it was said, and how sure we are that it was meant. */
  readonly weight: number;
  /** How rare it is among the site's sections. */
  readonly rarity: number;
  /** Put in by us (a corrected spelling, a word written apart), not by the reader. */
  readonly added: boolean;
}

export interface Query {
  readonly terms: readonly QueryTerm[];
  /** The numbers of the words in their order, for what stands together; -1 where the index has none. */
  readonly sequence: readonly number[];
}

/** Longer questions hold pasted text; its rarest words say what it is about. */
const maxTerms = 40;
const maxCharacters = 4000;
/** A piece of a name the reader typed whole says less than the name. */
const partOfName = 0.6;
/** Corrected spellings and words joined or parted count less than words as typed. */
const guessed = 0.7;

/** What a question asks for, in terms of this index. */
export function readQuery(text: string, index: RankingIndex): Query {
  const tokens = tokenise(text.slice(0, maxCharacters)).filter(({ term }) => !isStopWord(term));
  const said = new Map<string, { count: number; certainty: number; added: boolean }>();
  const say = (term: string, certainty: number, added: boolean) => {
    const known = said.get(term);
    if (known === undefined) said.set(term, { count: 1, certainty, added });
    else
      said.set(term, {
        count: known.count + (added ? 0 : 1),
        certainty: Math.max(known.certainty, certainty),
        added: known.added && added,
      });
  };
  for (const { term, kind } of tokens) say(term, kind === 'part' ? partOfName : 1, false);
  for (const guess of guesses(text, tokens, index)) if (!said.has(guess)) say(guess, guessed, true);
  const terms = [...said].map(([term, { count, certainty, added }]): QueryTerm => {
    const found = index.vocabulary.find(term);
    const number = hasTerm(index, found) ? found : undefined;
    // Saying it twice makes it more likely to be the point.
    const weight = certainty * wordWeight(term) * (1 + 0.8 * Math.log(count));
    return { term, number, weight, rarity: rarityOf(index, found), added };
  });
  terms.sort((a, b) => b.weight * b.rarity - a.weight * a.rarity);
  return { terms: terms.slice(0, maxTerms), sequence: sequenceOf(tokens, index) };
}

function sequenceOf(tokens: readonly Token[], index: RankingIndex): number[] {
  return tokens.filter(({ kind }) => kind !== 'whole').map(({ term }) => index.vocabulary.find(term) ?? -1);
}

/*
 * What the reader may have meant by words the site doesn't have: another spelling of one (`sidebr`), two words for one (`code block` for
 * `codeblock`) or one for two (`homepage` for `home page`).
 */
function* guesses(text: string, tokens: readonly Token[], index: RankingIndex): Generator<string> {
  const known = (term: string) => hasTerm(index, index.vocabulary.find(term));
  const words =
    text
      .slice(0, maxCharacters)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const parted = new Set<string>();
  for (const [position, word] of words.entries()) {
    const term = stem(word);
    const parts = isStopWord(term) || known(term) ? null : partWord(word, known);
    if (parts !== null) {
      parted.add(term);
      yield* parts;
    }
    const next = words[position + 1];
    if (next === undefined || word.length < 2 || next.length < 2 || (isStopWord(word) && isStopWord(next))) continue;
    const joined = stem(word + next);
    if (!isStopWord(joined) && known(joined)) yield joined;
  }
  for (const { term, kind } of tokens) {
    if (kind !== 'part' && !known(term) && !parted.has(term)) yield* findSimilarTerms(term, index);
  }
}

const shortestPart = 3;

function partWord(word: string, known: (term: string) => boolean): [string, string] | null {
  for (let cut = shortestPart; cut <= word.length - shortestPart; cut += 1) {
    const [left, right] = [stem(word.slice(0, cut)), stem(word.slice(cut))];
    if (!isStopWord(left) && !isStopWord(right) && known(left) && known(right)) return [left, right];
  }
  return null;
}
