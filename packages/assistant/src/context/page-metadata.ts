import type { ChatKitRequest } from '@docent/protocol';
import { CAPS } from './caps.js';
import { cutLine, cutText } from './cut-text.js';

/** What a page says of itself. Nothing of it is verified: it is data for a model, cut to {@link CAPS}. */
export interface PageMetadata {
  readonly title?: string | undefined;
  readonly url?: string | undefined;
  readonly path?: string | undefined;
  readonly description?: string | undefined;
  readonly headings: readonly string[];
}

export interface RequestMetadata {
  readonly page?: PageMetadata | undefined;
  readonly selection?: string | undefined;
  /** Paths of values that were given and could not be read; they are left out and the request goes on. */
  readonly dropped: readonly string[];
}

/**
 * The page and the selection that come with a request, at `metadata` or, as older integrations send it, at
 * `params.input.metadata`. The first place that has one wins. Bad values are dropped, never refused: an assistant that
 * does not know the page is better than none.
 */
export function readRequestMetadata(request: ChatKitRequest): RequestMetadata {
  const dropped: string[] = [];
  let page: PageMetadata | undefined;
  let selection: string | undefined;
  for (const [place, metadata] of placesOf(request)) {
    const drop = (path: string) => void dropped.push(`${place}.${path}`);
    const pageKey = metadata['page'] === undefined ? 'pageContext' : 'page';
    page ??= readPage(metadata[pageKey], pageKey, drop);
    selection ??= readSelection(metadata['selection'], drop);
  }
  return { ...(page && { page }), ...(selection && { selection }), dropped };
}

function placesOf(request: ChatKitRequest): [string, Record<string, unknown>][] {
  const input: unknown = request.params['input'];
  const places: [string, unknown][] = [
    ['metadata', request.metadata],
    ['params.input.metadata', isRecord(input) ? input['metadata'] : undefined],
  ];
  return places.flatMap(([place, value]) => (isRecord(value) ? [[place, value]] : []));
}

function readPage(value: unknown, at: string, drop: (path: string) => void): PageMetadata | undefined {
  if (value === undefined || value === null) return undefined;
  if (!isRecord(value)) {
    drop(at);
    return undefined;
  }
  const line = (key: string, limit: number) => {
    const text = value[key];
    if (text === undefined || text === null) return undefined;
    if (typeof text !== 'string') drop(`${at}.${key}`);
    return typeof text === 'string' ? cutLine(text, limit) || undefined : undefined;
  };
  const page = {
    title: line('title', CAPS.pageTitle),
    url: line('url', CAPS.pageUrl),
    path: line('path', CAPS.pagePath),
    description: line('description', CAPS.pageDescription),
    headings: readHeadings(value['headings'], () => drop(`${at}.headings`)),
  };
  const isEmpty =
    page.headings.length === 0 && Object.values(page).every((part) => part === undefined || part === page.headings);
  return isEmpty ? undefined : page;
}

/** A list of `{ level, text }` or of strings, or (older integrations) one string with commas. */
function readHeadings(value: unknown, drop: () => void): string[] {
  if (value === undefined || value === null) return [];
  const list: unknown = typeof value === 'string' ? value.split(',') : value;
  if (!Array.isArray(list)) {
    drop();
    return [];
  }
  const texts = list.map((entry: unknown) => (isRecord(entry) ? entry['text'] : entry));
  const strings = texts.filter((text) => typeof text === 'string');
  if (strings.length < texts.length) drop();
  return strings
    .map((text) => cutLine(text, CAPS.pageHeading))
    .filter((text) => text !== '')
    .slice(0, CAPS.pageHeadings);
}

/** `{ text }`, or the text itself. */
function readSelection(value: unknown, drop: (path: string) => void): string | undefined {
  const text = isRecord(value) ? value['text'] : value;
  if (text === undefined || text === null) return undefined;
  if (typeof text === 'string') return cutText(text, CAPS.selection) || undefined;
  drop('selection');
  return undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
