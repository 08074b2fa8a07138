import { plainText } from '../../text/plain-text.js';
import { splitSentences } from '../../text/sentences.js';
import { contentWords, termSet } from '../asking/terms.js';
import type { Evidence } from '../ranking/evidence.js';
import { bestPassage, countWords, isOpenEnded, type Passage, shareIn, toPassage } from '../ranking/passage.js';
import type { Statement } from '../ranking/statement.js';
import type { Section } from '../reading/section.js';
import { definitionOf } from './definition-of.js';
import type { Draft } from './draft.js';
import { addFollowingBlock, addMore, leadingPassage } from './general.js';

/** Of the words of a sentence, how many must be selected for it to count as selected. */
const MOSTLY = 0.8;
/** Words of a passage: at most, at least to say anything, and when the next paragraph is taken too. */
const LONGEST = 85;
const SHORTEST = 8;
const SHORT = 60;
const MOST_WORDS_LOOKED_UP = 15;
const MOST_DEFINITIONS = 2;

type Accept = (statement: Statement) => boolean;

/** An answer about a passage the reader selected: what stands around it and explains it, not the passage itself. */
export function answerAboutSelection(draft: Draft, evidence: Evidence, selection: string): void {
  const selected = splitSentences(plainText(selection)).map(termSet);
  const isNew: Accept = ({ terms }) => !selected.some((other) => shareIn(terms, other) >= MOSTLY);
  const home = homeOf(selection, evidence);
  const limits = { words: LONGEST, leastWords: 25, accept: isNew };
  const lead =
    (home === null ? null : (passageAround(evidence, home, isNew) ?? bestPassage(evidence, home, limits))) ??
    leadingPassage(evidence, limits);
  if (lead === null) return;
  draft.addPassage(lead);
  addFollowingBlock(draft, lead);
  if (home !== null && lead.words < SHORT) addNextParagraph(draft, evidence, lead, isNew);
  explainWords(draft, evidence, selection, isNew);
  if (lead.words < SHORT) addMore(draft, evidence, lead, { passages: 1, words: 50 });
}

/** The section the selection was made in: the one that has most of its words, and enough of them. */
function homeOf(selection: string, evidence: Evidence): Section | null {
  const terms = termSet(selection);
  const rated = evidence.sections.map((section) => ({ section, share: shareIn(terms, section.terms) }));
  const best = rated.toSorted((one, other) => other.share - one.share)[0];
  return best !== undefined && best.share >= MOSTLY ? best.section : null;
}

/** What the page goes on to say after the selected sentences; at the end of a section, what it says before them. */
function passageAround(evidence: Evidence, section: Section, isNew: Accept): Passage | null {
  const sentences = sentencesOf(evidence, section);
  const last = sentences.findLastIndex((statement) => !isNew(statement));
  const paragraph = sentences[last]?.block;
  if (paragraph === undefined) return null;
  const around = [
    sentences.slice(last + 1).filter(({ block }) => block === paragraph),
    sentences.slice(last + 1).filter(({ block }) => block === paragraph + 1),
    sentences.slice(0, last).filter((statement) => statement.block === paragraph && isNew(statement)),
  ];
  for (const statements of around.map(fitting)) {
    const [first] = statements;
    if (first !== undefined && countWords(statements) >= SHORTEST) {
      return toPassage(statements, first, evidence.relevance.statement(first));
    }
  }
  return null;
}

function addNextParagraph(draft: Draft, evidence: Evidence, lead: Passage, isNew: Accept): void {
  const sentences = sentencesOf(evidence, lead.section);
  const next = fitting(sentences.filter((statement) => statement.block === lead.block + 1 && isNew(statement)));
  const [first] = next;
  if (first !== undefined && !first.leans) draft.addPassage(toPassage(next, first, lead.score));
}

/** Says what the things named in the selection are, where the site defines them. */
function explainWords(draft: Draft, evidence: Evidence, selection: string, isNew: Accept): void {
  let added = 0;
  for (const word of contentWords(plainText(selection)).slice(0, MOST_WORDS_LOOKED_UP)) {
    const passage = definitionOf(word, evidence.sections, { words: 40, clearness: 0.5 });
    const isUseful = passage?.statements.every(isNew) === true && draft.hasRoom;
    if (added < MOST_DEFINITIONS && isUseful && draft.addPassage(passage)) added += 1;
  }
}

function sentencesOf(evidence: Evidence, section: Section): Statement[] {
  return evidence
    .statements(section)
    .map(({ statement }) => statement)
    .filter(({ kind }) => kind === 'sentence');
}

/** As many of the sentences as fit, without one that announces what is not quoted. */
function fitting(statements: readonly Statement[]): Statement[] {
  const chosen: Statement[] = [];
  for (const statement of statements) {
    if (countWords(chosen) + statement.words > LONGEST) break;
    chosen.push(statement);
  }
  while (isOpenEnded(chosen.at(-1))) chosen.pop();
  return chosen;
}
