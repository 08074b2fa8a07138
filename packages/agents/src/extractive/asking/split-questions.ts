import { splitSentences } from '../../text/sentences.js';
import { contentWords } from './terms.js';

export interface SplitMessage {
  /** What is asked, one question each. */
  readonly questions: readonly string[];
  /** What is told beside it. */
  readonly background: string;
}

const MOST_QUESTIONS = 2;
/** A message may be a pasted log; what is asked stands near its start or its end. */
const LONGEST_START = 900;
const LONGEST_END = 500;
const LONGEST_QUESTION = 400;

const ASKING =
  /\?["'”’)]*$|^(?:(?:please|so|and|but|also),? )*(?:how|what|which|why|when|where|who|can|could|should|is|are|do|does|explain|describe|define|compare|list|show|tell me)\b/i;
const ANOTHER =
  /,? (?:and|or) (?=(?:what|which|how|why|when|where|who|can|should) (?:is|are|do|does|can|should|i|we|would|\w+ (?:should|do|does|is|are|can))\b)/i;

/** Takes a message apart into what it asks and what it tells. A message that seems to ask nothing is one question. */
export function splitQuestions(message: string): SplitMessage {
  const sentences = splitSentences(shorten(message)).flatMap((sentence) => sentence.split(/(?<=\?)\s+/));
  const asking = sentences.filter((sentence) => ASKING.test(sentence) && contentWords(sentence).length > 0);
  if (asking.length === 0) return { questions: [sentences.join(' ').slice(0, LONGEST_QUESTION)], background: '' };
  const questions = asking
    .flatMap((sentence) => sentence.split(ANOTHER))
    .filter((part) => contentWords(part).length > 0);
  const told = sentences.filter((sentence) => !asking.includes(sentence));
  return {
    questions: questions.slice(0, MOST_QUESTIONS).map((question) => question.slice(0, LONGEST_QUESTION)),
    background: [...told, ...questions.slice(MOST_QUESTIONS)].join(' '),
  };
}

function shorten(message: string): string {
  if (message.length <= LONGEST_START + LONGEST_END) return message;
  return `${message.slice(0, LONGEST_START)} ${message.slice(-LONGEST_END)}`;
}
