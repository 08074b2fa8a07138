import { isFollowUp } from './follow-up.js';
import { contentWords } from './terms.js';

export interface AskedQuestion {
  readonly question: string;
  readonly selection: string | null;
  /** The title of the page the reader is on. */
  readonly pageTitle: string | null;
  /** Oldest first. */
  readonly earlierQuestions: readonly string[];
}

export interface SearchPlan {
  readonly query: string;
  /** Words beside those of the question that tell what it is about. */
  readonly context: string;
  /** The question it follows up on. */
  readonly earlier: string | null;
  /** Whether it asks about the page as a whole. */
  readonly isAboutPage: boolean;
}

const LONGEST_QUERY = 300;
const SELECTED_WORDS = 14;
const THIS_PAGE =
  /\b(?:this|the current) (?:page|chapter|section|doc|document|guide|article|tutorial)\b|^(?:summari[sz]e|tl;?dr|overview|give me (?:a summary|an overview))\W*$/i;

/** What to search for: the question, completed by what it leaves unsaid. */
export function planSearch(asked: AskedQuestion): SearchPlan {
  const { question, selection, pageTitle, earlierQuestions } = asked;
  const topic = isFollowUp(question) ? topicOf(earlierQuestions) : { question: null, words: [] };
  const isAboutPage =
    selection === null && pageTitle !== null && (THIS_PAGE.test(question) || saysNothing(question, topic.words));
  const page = contentWords(pageTitle ?? '');
  const context =
    selection === null
      ? [...topic.words, ...(isAboutPage ? page : [])]
      : [...contentWords(selection).slice(0, SELECTED_WORDS), ...page];
  const added = withoutWordsOf(question, context);
  // A question that stands alone is searched as it is; one that needs its context, by its words that count.
  const own = added.length === 0 ? question : contentWords(question).join(' ');
  const query = [own, ...added].join(' ').replace(/\s+/g, ' ').trim();
  return {
    query: shorten(query === '' ? question : query),
    context: added.join(' '),
    earlier: topic.question,
    isAboutPage,
  };
}

function saysNothing(question: string, topic: readonly string[]): boolean {
  return contentWords(question).length === 0 && topic.length === 0;
}

/** The last question that is no follow-up itself, and the words of it and of what followed. */
function topicOf(earlierQuestions: readonly string[]): { question: string | null; words: string[] } {
  const words: string[] = [];
  for (const question of earlierQuestions.slice(-3).reverse()) {
    words.unshift(...contentWords(question));
    if (!isFollowUp(question)) return { question, words };
  }
  return { question: earlierQuestions.at(-1) ?? null, words };
}

function withoutWordsOf(question: string, words: readonly string[]): string[] {
  const own = new Set(contentWords(question).map((word) => word.toLowerCase()));
  const byWord = new Map(words.map((word) => [word.toLowerCase(), word]));
  return [...byWord].filter(([word]) => !own.has(word)).map(([, word]) => word);
}

function shorten(query: string): string {
  if (query.length <= LONGEST_QUERY) return query;
  return query.slice(0, LONGEST_QUERY).replace(/\s+\S*$/, '');
}
