import type { SectionStreams, StoredPage } from '../file/stored-index.js';
import type { Skipped } from '../read/list-files.js';
import type { ParsedPage } from '../read/parse-page.js';

/** A page before its address is known, with what it is to be found by. */
export interface PageDraft {
  readonly page: StoredPage;
  /** Taken from the index before, in its numbers; or the texts of each section, in the order of `sectionFields`. */
  readonly found: { readonly streams: readonly SectionStreams[] } | { readonly texts: readonly (readonly string[])[] };
}

/** What becomes of a parsed page. */
export function draftPage(path: string, hash: string, parsed: ParsedPage): PageDraft | Omit<Skipped, 'path'> {
  const { frontMatter, title, sections, links, warnings } = parsed;
  if (frontMatter.draft) return { code: 'draft', reason: 'marked as a draft' };
  if (frontMatter.unlisted) return { code: 'unlisted', reason: 'marked as unlisted' };
  const { slug, id, description, sidebarLabel, keywords, numberPrefixes } = frontMatter;
  const page: StoredPage = {
    path,
    hash,
    url: '',
    title,
    ...(sidebarLabel === undefined ? {} : { sidebarLabel }),
    ...(description === undefined ? {} : { description }),
    keywords,
    ...(slug === undefined ? {} : { slug }),
    ...(id === undefined ? {} : { id }),
    numberPrefixes,
    links,
    warnings,
    sections: sections.map(({ code: _code, extra: _extra, ...shown }) => shown),
  };
  return { page, found: { texts: sections.map(searchTexts) } };
}

// In the order of `sectionFields`.
function searchTexts(section: ParsedPage['sections'][number]): string[] {
  const code = new Set(section.code === '' ? [] : section.code.split('\n'));
  const prose = section.text.split('\n').filter((line) => !code.has(line));
  const own = section.headings.length === 0 ? '' : section.title;
  return [own, section.headings.slice(0, -1).join('\n'), prose.join('\n'), section.code, section.extra];
}
