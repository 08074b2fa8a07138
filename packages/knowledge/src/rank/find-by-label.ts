import type { StoredPage } from '../file/stored-index.js';
import type { RankedSection } from './rank-sections.js';

/** Finds pages and sections by their exact title: for questions of stop words only, as "about" or "what is it?". */
export function findByLabel(query: string, pages: readonly StoredPage[]): RankedSection[] {
  const wanted = plain(query);
  if (wanted === '') return [];
  const found: RankedSection[] = [];
  let section = 0;
  for (const [number, page] of pages.entries()) {
    for (const [place, { title }] of page.sections.entries()) {
      const isPage = place === 0 && plain(page.title) === wanted;
      if (isPage || plain(title) === wanted) found.push({ section, page: number, score: isPage ? 2 : 1 });
      section += 1;
    }
  }
  return found.sort((a, b) => b.score - a.score);
}

function plain(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}
