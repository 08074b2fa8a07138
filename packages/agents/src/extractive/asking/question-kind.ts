import type { QuestionKind } from './question.js';
import { contentWords } from './terms.js';

const POLITE =
  '(?:(?:please|so|and|but|also|ok|okay|well|hi|hello|hey)[,!.]? )*(?:(?:can|could|would) you (?:please )?)?';
const starts = (pattern: string) => new RegExp(`^${POLITE}(?:${pattern})`, 'i');

const INSTRUCTIONS = [
  /\bhow (?:do|can|to|should|could|would|might)\b|\bhow\?$/i,
  /\bhow (?:is|are) .{1,60}? (?:set|made|created|configured|installed|added|changed|started|run|built|enabled|disabled)\b/i,
  /\b(?:steps|way|ways|possible|possibility|command) (?:to|for|of)\b/i,
  starts(
    '(?:can|may) (?:i|we)\\b|where (?:do|can|should) (?:i|we)\\b|is there (?:a|any) (?:way|option|setting)\\b|can .{1,60} be \\w+ed\\b',
  ),
  /\bi(?:'d like| would like| want| need| have|'m trying| am trying) to\b/i,
  starts(
    '(?:install|create|configure|set ?up|add|change|enable|disable|write|build|run|make|use|call|publish|show me how)\\b',
  ),
];

/** Code is shown like instructions. */
const EXAMPLE = /\b(?:examples?|snippets?|sample|code)\b/i;

const ENUMERATION = [
  starts('(?:list|name|enumerate)\\b'),
  starts(
    '(?:which|what) (?:\\S+ ){0,4}?(?:kinds|types|sorts|options|commands|parts|modes|steps|tools|levels|tiers|states)\\b',
  ),
  /\b(?:which|what) .{1,60}? (?:are there|exist|are available|are supported|can i choose)\b/i,
];

const DEFINITION = [
  starts("what(?:'s| is| are| was) (?<subject>.+)"),
  starts('what do(?:es)? (?<subject>.+?) (?:mean|do|stand for)\\b'),
  starts('(?:define|explain|describe|tell me (?:more )?about|the meaning of|meaning of) (?<subject>.+)'),
  starts('(?:what|how) about (?<subject>.+)'),
  /\bhow do(?:es)? (?!(?:i|we|you|one)\b)(?<subject>.+?) work\b/i,
];
/** "What is the default …" asks for a fact, not for a definition. */
const FACT = starts(
  "what(?:'s| is| are) the (?:default|command|value|name|limit|maximum|minimum|best|right|correct|recommended|reason|path|url|size|range|version|unit)\\b",
);
const WHAT_ABOUT = /\b(?:what|how) about\b|^and\b/i;

export function readKind(text: string, earlier: string | null): QuestionKind {
  if (ENUMERATION.some((pattern) => pattern.test(text))) return 'enumeration';
  const isDefinition = DEFINITION.some((pattern) => pattern.test(text)) && !FACT.test(text);
  if (earlier !== null && WHAT_ABOUT.test(text)) {
    return readKind(earlier, null) === 'instructions' ? 'instructions' : 'definition';
  }
  if (isDefinition) return 'definition';
  return EXAMPLE.test(text) || INSTRUCTIONS.some((pattern) => pattern.test(text)) ? 'instructions' : 'other';
}

/** What a question asks to define, without what only says where or what for. */
export function readSubject(text: string): string {
  for (const pattern of DEFINITION) {
    const subject = (pattern.exec(text)?.groups?.['subject'] ?? '')
      .replace(/[?!].*$/, '')
      .replace(/\s(?:used for|good for|about|for|in|on|when|with|exactly|again)\b.*$/i, '');
    if (contentWords(subject).length > 0) return subject;
  }
  return text;
}
