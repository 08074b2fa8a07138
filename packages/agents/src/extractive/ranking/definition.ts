import { hasTerm, sameTerm, termsOf } from '../asking/terms.js';
import type { Statement } from './statement.js';

const IS = /\b(?:is|are|means|refers? to|stands for)\b/i;
const DOES =
  /\b(?:provides?|lets?|allows?|enables?|describes?|represents?|consists? of|defines?|stores?|holds?|works?|makes?|turns?|keeps?|tells?|gives?|sends?|runs?|computes?|combines?|handles?|can be|acts? as)\b/i;
/** The subject comes within so many characters. */
const LONGEST_START = 80;

/** How much a statement reads like a definition of the subject: "A topic is …" more than "Topics let you …". */
export function definitionBonus(statement: Statement, subject: readonly string[]): number {
  if (subject.length === 0) return 0;
  if (startsWithSubject(statement.plain, subject, IS, 0)) return 0.5;
  if (startsWithSubject(statement.plain, subject, IS, 1)) return 0.3;
  if (startsWithSubject(statement.plain, subject, DOES, 0)) return 0.3;
  if (/^\S+ of\b/.test(statement.plain)) return 0;
  const start = new Set(termsOf(statement.plain).slice(0, subject.length + 1));
  return subject.every((term) => hasTerm(start, term)) ? 0.12 : 0;
}

/** Whether the words before the verb are the subject and so many others at most: "A lifecycle node is" has one more. */
function startsWithSubject(text: string, subject: readonly string[], verb: RegExp, others: number): boolean {
  const match = verb.exec(text);
  if (match === null || match.index > LONGEST_START) return false;
  const start = text.slice(0, match.index).replace(/,[^,]*,\s*$/, '');
  // "Quality of service (QoS) is": the name may be the one in brackets.
  const inBrackets = /\(([^)]*)\)/.exec(start)?.[1] ?? '';
  return [start.replace(/\([^)]*\)/g, ''), inBrackets].some((name) => isName(name, subject, others));
}

function isName(name: string, subject: readonly string[], others: number): boolean {
  const terms = new Set(termsOf(name));
  // "Quality of service is" defines no service.
  if (terms.size > subject.length && /\bof\b/i.test(name)) return false;
  const head = [...terms].at(-1) ?? '';
  // "A lifecycle node" is a node, "the node graph" is not.
  const isHead = others === 0 || subject.some((term) => sameTerm(term, head));
  return isHead && terms.size <= subject.length + others && subject.every((term) => hasTerm(terms, term));
}
