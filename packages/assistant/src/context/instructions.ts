import type { ReaderProfile } from '../identity/identity.js';
import { CAPS } from './caps.js';
import { cutLine, cutText } from './cut-text.js';
import { createFence, type Fence } from './fence.js';
import type { PageMetadata } from './page-metadata.js';

export interface InstructionParts {
  /** What the assistant calls itself. */
  readonly name: string;
  /** The owner's own words. They are trusted, and so stand outside of any fence. */
  readonly ownerInstructions?: string | undefined;
  readonly user: ReaderProfile;
  readonly page?: PageMetadata | undefined;
  readonly selection?: string | undefined;
  /** Earlier messages as text; empty when they are given as messages, or there are none. */
  readonly history: string;
  /** Set when the site can't be searched for this answer: why, as a sentence. */
  readonly searchNote?: string | undefined;
}

/**
 * The instructions of one answer. What is the same for every answer comes first (providers cache it); then, fenced and
 * cut to {@link CAPS}, what is known of the reader, the page, the selection and the conversation.
 */
export function buildInstructions(parts: InstructionParts, fence: Fence = createFence()): string {
  const { name, ownerInstructions, user, page, selection, history, searchNote } = parts;
  const data = [
    fence.wrap('reader', describeReader(user)),
    page && fence.wrap('page the reader is on', describePage(page)),
    selection && fence.wrap('text the reader selected on the page', cutText(selection, CAPS.selection)),
    history !== '' && fence.wrap('earlier messages of this conversation', cutText(history, CAPS.history)),
  ];
  return [
    rules(name),
    searchNote === undefined
      ? searchRules
      : `${searchNote} Tell the reader so, and answer from the material below, if at all.`,
    ownerInstructions,
    fence.rule,
    ...data,
  ]
    .filter((part) => part !== undefined && part !== false && part !== '')
    .join('\n\n');
}

function rules(name: string): string {
  return [
    `You are ${name}, the assistant of a documentation site. You answer its readers' questions.`,
    '- Answer in the language of the question, briefly and in Markdown; code goes into fenced blocks with a language.',
    '- "This page", "this" or "here" mean the page the reader is on, or the text selected on it.',
    '- When you do not know, say so. Never make up names, options, numbers or links.',
  ].join('\n');
}

const searchRules = [
  'Use the tool search_site before you answer anything about the subject of the site, and once more with other words if nothing fits.',
  '- Rest the answer on what it finds. If the site does not cover the question, say that first.',
  '- Right after each sentence that rests on a result write its marker: [^3] for the result with "ref": 3. Use no ref that you were not given, and write no list of sources: readers see one.',
].join('\n');

function describeReader({ name, email, guest }: ReaderProfile): string {
  if (guest) return 'A guest without an account.';
  return (
    lines([
      ['Name', name && cutLine(name, CAPS.userName)],
      ['E-mail', email && cutLine(email, CAPS.userEmail)],
    ]) || 'A reader who is signed in.'
  );
}

function describePage({ title, url, path, description, headings }: PageMetadata): string {
  return lines([
    ['Title', title],
    ['URL', url],
    ['Path', path],
    ['Description', description],
    ['Headings', headings.join(' | ')],
  ]);
}

function lines(entries: readonly (readonly [string, string | undefined])[]): string {
  return entries.flatMap(([label, text]) => (text ? [`${label}: ${text}`] : [])).join('\n');
}
