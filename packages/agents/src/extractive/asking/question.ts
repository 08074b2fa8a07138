import { readSides } from './comparison-sides.js';
import { readKind, readSubject } from './question-kind.js';
import { contentWords, termsOf, wordWeight } from './terms.js';

/** What kind of answer a question asks for. */
export type QuestionKind = 'definition' | 'instructions' | 'comparison' | 'enumeration' | 'other';

export interface Question {
  readonly text: string;
  readonly kind: QuestionKind;
  /** The stems it asks about, with their weight in (0, 1]. */
  readonly terms: ReadonlyMap<string, number>;
  /** Stems that what was said around it adds, with a lower weight. */
  readonly contextTerms: ReadonlyMap<string, number>;
  /** The stems of what is to be defined; empty for other kinds. */
  readonly subject: readonly string[];
  /** The two things to compare, as the reader named them; empty for other kinds. */
  readonly sides: readonly string[];
  /** Whether code is part of a good answer. */
  readonly wantsCode: boolean;
}

const CODE =
  /`|\b(?:code|examples?|snippet|syntax|command|script|config(?:uration)? file)\b|\w\(\)|\b[a-z]+[A-Z]\w*|\w_\w/;

export interface QuestionSetting {
  /** The question before, when this one only makes sense after it. */
  readonly earlier?: string | null;
  /** What the reader told beside the question. */
  readonly background?: string;
  /** Words that an earlier question, the selection or the page add. */
  readonly context?: string;
}

const BACKGROUND_WEIGHT = 0.5;
const CONTEXT_WEIGHT = 0.2;

export function readQuestion(text: string, setting: QuestionSetting = {}): Question {
  const { earlier = null, background = '', context = '' } = setting;
  const sides = readSides(text);
  const kind = sides.length > 0 ? 'comparison' : readKind(text, earlier);
  return {
    text,
    kind,
    terms: weighTerms(text),
    contextTerms: new Map([...weighTerms(context, CONTEXT_WEIGHT), ...weighTerms(background, BACKGROUND_WEIGHT)]),
    subject: kind === 'definition' ? termsOf(readSubject(text)) : [],
    sides,
    wantsCode: kind === 'instructions' || CODE.test(text),
  };
}

/** The stems of a text, each with the weight of the word it comes from. */
function weighTerms(text: string, factor = 1): Map<string, number> {
  const weights = new Map<string, number>();
  const raise = (term: string, weight: number) => weights.set(term, Math.max(weights.get(term) ?? 0, weight));
  for (const word of contentWords(text)) {
    const weight = factor * wordWeight(word);
    const [whole, ...parts] = termsOf(word);
    // A compound name counts half by itself and half by its parts.
    if (whole !== undefined) raise(whole, parts.length === 0 ? weight : weight / 2);
    for (const part of parts) raise(part, weight / 2 / parts.length);
  }
  return weights;
}
