import type { Question } from '../asking/question.js';
import { type Evidence, weighEvidence } from '../ranking/evidence.js';
import type { Section } from '../reading/section.js';
import { writeAnswer } from '../writing/write-answer.js';
import { answerComparison } from './comparison.js';
import { Draft } from './draft.js';
import { answerWithList } from './enumeration.js';
import { answerGenerally } from './general.js';
import { answerWithSteps } from './instructions.js';
import { answerWithOverview } from './overview.js';
import { answerAboutSelection } from './selection.js';

export interface AnswerRequest {
  readonly questions: readonly Question[];
  /** The passage the reader selected. */
  readonly selection: string | null;
  /** The title of the page that is asked about as a whole. */
  readonly wholePage: string | null;
  readonly sections: readonly Section[];
}

/** Words of an answer. A second question gets some more. */
const LIMIT = 200;
const LIMIT_OF_FIRST = 130;

/** An answer in Markdown, made of what the sections say, each part with the marker of its section; `null` without one. */
export function composeAnswer(request: AnswerRequest): string | null {
  const { questions, sections } = request;
  const draft = new Draft({ limit: questions.length > 1 ? LIMIT_OF_FIRST : LIMIT });
  for (const question of questions) {
    addAnswer(draft, weighEvidence(question, sections), request);
    draft.limit = LIMIT;
  }
  return draft.isEmpty ? null : writeAnswer(draft.parts);
}

function addAnswer(draft: Draft, evidence: Evidence, { selection, wholePage }: AnswerRequest): void {
  if (wholePage !== null && answerWithOverview(draft, evidence, wholePage)) return;
  if (selection !== null) {
    answerAboutSelection(draft, evidence, selection);
    return;
  }
  const before = draft.parts.length;
  if (evidence.question.kind === 'comparison') answerComparison(draft, evidence);
  const fits = evidence.sections.some((section) => evidence.relevance.fits(section));
  if (fits && draft.parts.length === before) answerByKind(draft, evidence);
}

function answerByKind(draft: Draft, evidence: Evidence): void {
  switch (evidence.question.kind) {
    case 'instructions':
      answerWithSteps(draft, evidence);
      break;
    case 'enumeration':
      answerWithList(draft, evidence);
      break;
    case 'comparison':
    case 'definition':
    case 'other':
      answerGenerally(draft, evidence);
      break;
  }
}
