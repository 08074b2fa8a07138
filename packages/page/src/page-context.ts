import { singleLine, truncate } from './text.js';

export interface PageHeading {
  readonly level: 1 | 2 | 3;
  readonly text: string;
}

/** What the assistant is told about the page that the reader is on. */
export interface PageContext {
  /** Without the text fragment (`:~:text=…`), which says where a link led and not what the page is. */
  readonly url: string;
  readonly path: string;
  readonly title: string;
  readonly description: string;
  /** The first five h1–h3 of the article. */
  readonly headings: readonly PageHeading[];
  /** When this was read, ISO 8601 in UTC. */
  readonly timestamp: string;
}

/** Sizes in UTF-16 units. A page can't make a request grow beyond about 5 KB. */
const limits = { url: 2000, title: 300, description: 500, heading: 200, headings: 5 } as const;

const headingSelector = 'h1, h2, h3';
/** Permalinks that generators put into headings: Docusaurus, VitePress, Sphinx, GitHub. */
const permalinkSelector = 'a.hash-link, a.header-anchor, a.headerlink, a.anchor';

/** Reads the page as it is now: cheap enough to call for every message. */
export function getPageContext(page: Document = document): PageContext {
  const { href, pathname } = page.location;
  return {
    url: truncate(withoutTextFragment(href), limits.url),
    path: truncate(pathname, limits.url),
    title: truncate(singleLine(page.title), limits.title),
    description: truncate(singleLine(describe(page)), limits.description),
    headings: readHeadings(page),
    timestamp: new Date().toISOString(),
  };
}

/** The URL without its fragment directive; a plain `#section` stays. */
export function withoutTextFragment(url: string): string {
  return url.replace(/#?:~:.*$/u, '');
}

function describe(page: Document): string {
  return page.querySelector<HTMLMetaElement>('meta[name="description"]')?.content ?? '';
}

function readHeadings(page: Document): PageHeading[] {
  const ofArticle = page.querySelectorAll(`:is(article, main) :is(${headingSelector})`);
  const found = ofArticle.length > 0 ? ofArticle : page.querySelectorAll(headingSelector);
  const headings: PageHeading[] = [];
  for (const element of found) {
    const text = truncate(singleLine(headingText(element)), limits.heading);
    const level = headingLevel(element.localName);
    if (text !== '' && level !== undefined) headings.push({ level, text });
    if (headings.length === limits.headings) break;
  }
  return headings;
}

function headingLevel(name: string): PageHeading['level'] | undefined {
  return name === 'h1' ? 1 : name === 'h2' ? 2 : name === 'h3' ? 3 : undefined;
}

function headingText(heading: Element): string {
  if (heading.querySelector(permalinkSelector) === null) return heading.textContent;
  const copy = heading.cloneNode(true) as Element;
  for (const permalink of copy.querySelectorAll(permalinkSelector)) permalink.remove();
  // Some generators make the whole heading the permalink.
  return singleLine(copy.textContent) === '' ? heading.textContent : copy.textContent;
}
