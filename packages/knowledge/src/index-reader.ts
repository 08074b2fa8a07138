import type { StoredIndex, StoredPage, StoredSection } from './file/stored-index.js';
import { pageFields, sectionFields } from './rank/fields.js';
import { findByLabel } from './rank/find-by-label.js';
import { rankSections } from './rank/rank-sections.js';
import { buildRankingIndex, type PageStreams, type RankingIndex } from './rank/ranking-index.js';
import { encodeText, Vocabulary } from './rank/token-stream.js';
import { linkPrefix } from './read/link-prefix.js';
import { createLinkResolver, type LinkResolver } from './site/page-links.js';
import type { SearchHit, SearchOptions, SiteIndex, SitePage, SiteSection } from './site-index.js';

/** Searches a stored index in memory. */
export class IndexReader implements SiteIndex {
  readonly pages: number;
  readonly sections: number;
  readonly #stored: readonly StoredPage[];
  readonly #ranking: RankingIndex;
  readonly #links: LinkResolver;
  readonly #pageByPath: ReadonlyMap<string, number>;
  readonly #pageByUrl: ReadonlyMap<string, number>;

  constructor(stored: StoredIndex) {
    this.#stored = stored.pages;
    this.#links = createLinkResolver(new Map(stored.pages.map((page) => [page.path, page.url])), stored.site);
    this.#pageByPath = new Map(stored.pages.map((page, number) => [page.path, number]));
    this.#pageByUrl = new Map(stored.pages.map((page, number) => [normalizeUrl(page.url), number]));
    this.#ranking = buildRankingIndex(...readStreams(stored, this.#links));
    this.pages = stored.pages.length;
    this.sections = this.#ranking.sectionCount;
  }

  search(query: string, options: SearchOptions = {}): SearchHit[] {
    const { limit = 10, maxPerPage = 1, near, relevantOnly = false } = options;
    const nearPage = near === undefined ? undefined : this.#findPage(near);
    const ranking = rankSections(query, this.#ranking, {
      limit,
      maxPerPage,
      ...(nearPage === undefined ? {} : { near: nearPage }),
    });
    const found = ranking.sections.length > 0 ? ranking.sections : findByLabel(query, this.#stored).slice(0, limit);
    // What was found by its exact title is what was asked for.
    if (relevantOnly && ranking.sections.length > 0 && !ranking.isRelevant) return [];
    return found.flatMap(({ page, section, score }) => {
      const storedPage = this.#stored[page];
      const storedSection = storedPage?.sections[section - (this.#ranking.firstSection[page] ?? 0)];
      if (storedPage === undefined || storedSection === undefined) return [];
      return { ...this.#present(storedPage, storedSection), score: Math.round(score * 1e4) / 1e4 };
    });
  }

  page(pathOrUrl: string): SitePage | null {
    const page = this.#stored[this.#findPage(pathOrUrl) ?? -1];
    if (page === undefined) return null;
    return {
      path: page.path,
      url: page.url,
      title: page.title,
      ...(page.description === undefined ? {} : { description: page.description }),
      sections: page.sections.map((section) => this.#present(page, section)),
    };
  }

  sectionByUrl(url: string): SiteSection | null {
    const page = this.#stored[this.#findPage(url) ?? -1];
    if (page === undefined) return null;
    // A text directive (`#anchor:~:text=…`) is for the browser.
    const anchor = safeDecode(/#([^#]*)$/.exec(url)?.[1]?.replace(/:~:.*$/, '') ?? '');
    const section = page.sections.find((entry) => entry.anchor === anchor) ?? page.sections[0];
    return section === undefined ? null : this.#present(page, section);
  }

  #findPage(pathOrUrl: string): number | undefined {
    return this.#pageByPath.get(pathOrUrl) ?? this.#pageByUrl.get(normalizeUrl(pathOrUrl));
  }

  #present(page: StoredPage, section: StoredSection): SiteSection {
    return {
      path: page.path,
      anchor: section.anchor,
      title: section.title,
      url: section.anchor === '' ? page.url : `${page.url}#${encodeURI(section.anchor)}`,
      text: section.text,
      pageTitle: page.title,
      headings: section.headings,
      markdown: resolveLinks(section.markdown, page.path, this.#links),
    };
  }
}

function resolveLinks(markdown: string, path: string, links: LinkResolver): string {
  if (!markdown.includes(linkPrefix)) return markdown;
  return markdown.replace(/docent-link:([^)\s>"]*)/g, (_, url: string) => links.urlOf(url, path));
}

// Host, query, anchor, `index.html` and a last slash don't tell pages apart.
function normalizeUrl(url: string): string {
  const path = url.replace(/^[a-z][a-z\d+.-]*:\/\/[^/]*/i, '').replace(/[?#].*$/s, '');
  return `/${safeDecode(path)
    .replace(/^\/+/, '')
    .replace(/(?:^|\/)index\.html?$/, '')
    .replace(/\.html?$/, '')
    .replace(/\/+$/, '')}`;
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function readStreams(stored: StoredIndex, links: LinkResolver): [Vocabulary, PageStreams[]] {
  const vocabulary = new Vocabulary(stored.terms);
  const inlinks = new Map<string, string[]>();
  for (const page of stored.pages) {
    for (const { url, text } of page.links) {
      const target = links.pageOf(url, page.path);
      if (target === undefined || target === page.path) continue;
      const texts = inlinks.get(target);
      if (texts) texts.push(text);
      else inlinks.set(target, [text]);
    }
  }
  const pages = stored.pages.map((page, number): PageStreams => {
    const labels = {
      title:
        page.sidebarLabel === undefined || page.sidebarLabel === page.title
          ? page.title
          : `${page.title}\n${page.sidebarLabel}`,
      keywords: [page.description ?? '', ...page.keywords].join('\n'),
      address: page.path.replace(/\.[^./]*$/, '').replaceAll('/', '\n'),
      inlinks: (inlinks.get(page.path) ?? []).join('\n'),
    };
    return {
      path: page.path,
      fields: fromFields(pageFields, (field) => encodeText(labels[field], vocabulary)),
      sections: (stored.streams[number] ?? []).map((streams) =>
        fromFields(sectionFields, (_, place) => streams[place] ?? new Uint32Array()),
      ),
    };
  });
  return [vocabulary, pages];
}

function fromFields<TField extends string, TValue>(
  fields: readonly TField[],
  value: (field: TField, place: number) => TValue,
): Record<TField, TValue> {
  return Object.fromEntries(fields.map((field, place) => [field, value(field, place)])) as Record<TField, TValue>;
}
