import type { UrlSource } from '@docent/protocol';
import type { SitePage, SiteSection } from '../site-index.js';
import { findBestSentence, type Quote } from './best-sentence.js';
import { splitSentences } from './sentences.js';
import { textDirective } from './text-fragment.js';

/** A quotation longer than this is cut at a word. Characters. */
const maxDescription = 300;

/**
 * The source behind a claim: the section, opened at the sentence that supports the claim. When no sentence does, the section as a whole,
 * described by how it begins.
 *
 * @param page the section's page, to tell the quotation from other places with the same words
 */
export function citeSection(section: SiteSection, page: SitePage | null, claim: string): UrlSource {
  const quote = findBestSentence(section.text, claim);
  const described = quote?.text ?? openingOf(section.text);
  return {
    type: 'url',
    url: quote === null ? section.url : withFragment(section, page, quote),
    title: section.title,
    ...(described === undefined ? {} : { description: shorten(described) }),
    attribution: section.pageTitle,
  };
}

function withFragment(section: SiteSection, page: SitePage | null, quote: Quote): string {
  const lines = section.text.split('\n');
  const before: string[] = [];
  for (const earlier of page?.sections ?? []) {
    before.push(earlier.title);
    if (earlier.text === section.text && earlier.anchor === section.anchor) break;
    before.push(...earlier.text.split('\n'));
  }
  before.push(...lines.slice(0, quote.line));
  const directive = textDirective(quote.text, { before, line: lines[quote.line] ?? '' });
  if (directive === null) return section.url;
  return `${section.url}${section.anchor === '' ? '#' : ''}:~:text=${directive}`;
}

// The first sentence that is one, not a table's header or a label.
function openingOf(text: string): string | undefined {
  const lines = text.split('\n').filter((line) => !line.includes('\t'));
  return lines.flatMap(splitSentences).find((sentence) => sentence.split(' ').length >= 4);
}

function shorten(text: string): string {
  if (text.length <= maxDescription) return text;
  const cut = text.slice(0, maxDescription);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > maxDescription / 2 ? space : maxDescription)}…`;
}
