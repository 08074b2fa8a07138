import { everydayWords } from './everyday-words.js';
import { stem } from './stem.js';

// Words that carry grammar, and the words questions are put with. They are neither indexed nor searched for.
const stopWords = new Set(
  `a about above after again against all am an and any are arent as at be because been before being below between both but by
  can cant cannot could couldnt did didnt do does doesnt doing dont down during each few for from further had hadnt has hasnt
  have havent having he her here hers herself hi him himself his how i if im in into is isnt it its itself ive id ill just let
  lets me more most my myself no nor not now of off on once only or other ought our ours ourselves out over own please same
  shall she should shouldnt so some such than thanks that thats the their theirs them themselves then there these they theyre
  theyve this those through to too under until up us very was wasnt we were weve werent what whats when where wheres which
  while who whom why will with wont would wouldnt you youd youll your youre yours yourself yourselves youve`
    .split(/\s+/)
    .flatMap((word) => [word, stem(word)]),
);

/** Whether a term (as `tokenise` gives it) says nothing about a subject. */
export function isStopWord(term: string): boolean {
  return stopWords.has(term);
}

const rarity = new Map(
  everydayWords.flatMap(([value, stems]) => stems.split(' ').map((term): [string, number] => [term, value])),
);
// From this rarity on, a word counts in full.
const rare = 12;

/**
 * How much a word of a question says, 0.1 to 1. In a small set of pages a word like "want" is rare and would count as if it named
 * a subject; how common it is in everyday English says that it doesn't.
 */
export function wordWeight(term: string): number {
  return Math.max(0.1, Math.min(1, (rarity.get(term) ?? rare) / rare));
}

/** Whether the term is one of the commonest words of English, and so no misspelling. */
export function isEverydayWord(term: string): boolean {
  return rarity.has(term);
}
