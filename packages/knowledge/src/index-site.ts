import { stat } from 'node:fs/promises';
import path from 'node:path';
import { KnowledgeError } from './errors.js';
import { readIndexFile, writeIndexFile } from './file/index-file.js';
import type { SectionStreams, StoredIndex, StoredPage } from './file/stored-index.js';
import { encodeText, translate, Vocabulary } from './rank/token-stream.js';
import { listFiles, type Skipped } from './read/list-files.js';
import { type ParsedPage, type ParseOptions, parsePage } from './read/parse-page.js';
import { readText } from './read/read-text.js';
import { assignAddresses } from './site/assign-addresses.js';
import { resolveSite } from './site/resolve-site.js';
import type { ResolvedSite, SiteOptions } from './site/site-options.js';

/** How far indexing is. */
export interface IndexProgress {
  readonly phase: 'scan' | 'read' | 'write';
  readonly done: number;
  /** 0 while it isn't known. */
  readonly total: number;
  /** The page just read. */
  readonly path?: string;
}

export interface IndexSiteOptions {
  /** The folder of Markdown and MDX files. */
  readonly folder: string;
  /** Where Docent keeps its data; the index goes to `index/` in it. */
  readonly dataDir: string;
  readonly site?: SiteOptions;
  readonly onProgress?: (progress: IndexProgress) => void;
  readonly signal?: AbortSignal;
}

/** Something about a page that its author may want to know; the page is in the index. */
export interface PageWarning {
  readonly path: string;
  readonly message: string;
}

/** What indexing did. The first five count pages, except `sections`. */
export interface IndexReport {
  readonly pages: number;
  readonly sections: number;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly unchanged: number;
  readonly skipped: readonly Skipped[];
  readonly warnings: readonly PageWarning[];
  readonly ms: number;
}

/**
 * Reads the pages of a site and writes their index. Pages whose files haven't changed since the last run are taken from it.
 * Servers that have the old index open go on with it.
 *
 * @throws KnowledgeError `folder_missing`, `no_pages` (an existing index stays as it is), `index_unwritable`; the signal's reason when aborted.
 */
export async function indexSite(options: IndexSiteOptions): Promise<IndexReport> {
  const started = performance.now();
  const { folder, dataDir, onProgress, signal } = options;
  const folderStat = await stat(folder).catch(() => null);
  if (!folderStat?.isDirectory())
    throw new KnowledgeError('folder_missing', `The folder to index, ${folder}, is not there.`);
  const site = await resolveSite(folder, options.site);
  const before = await readIndexFile(dataDir).catch(() => null);

  onProgress?.({ phase: 'scan', done: 0, total: 0 });
  const { files, skipped } = await listFiles(folder, site.generator);
  const reuse = new Reuse(before, site);
  const drafts: PageDraft[] = [];
  for (const [done, file] of files.entries()) {
    signal?.throwIfAborted();
    const draft = await readPage(folder, file, site, reuse);
    if ('code' in draft) skipped.push({ path: file, ...draft });
    else drafts.push(draft);
    onProgress?.({ phase: 'read', done: done + 1, total: files.length, path: file });
  }
  if (drafts.length === 0) {
    const reason =
      skipped.length === 0
        ? 'has no Markdown or MDX files'
        : `has no page that can be shown (${skipped.length} left out)`;
    throw new KnowledgeError('no_pages', `The folder ${folder} ${reason}.`);
  }

  onProgress?.({ phase: 'write', done: 0, total: 1 });
  const { pages, clashes } = assignAddresses(
    drafts.map((draft) => draft.page),
    site,
  );
  const index = { site, pages, ...encodeStreams(drafts, before?.terms ?? []) };
  const changes = reuse.compare(pages);
  if (changes.added + changes.changed + changes.removed > 0 || !reuse.sameSite) await writeIndexFile(dataDir, index);
  onProgress?.({ phase: 'write', done: 1, total: 1 });
  return {
    pages: pages.length,
    sections: pages.reduce((sum, page) => sum + page.sections.length, 0),
    ...changes,
    skipped,
    warnings: [...pages.flatMap((page) => page.warnings.map((message) => ({ path: page.path, message }))), ...clashes],
    ms: Math.round(performance.now() - started),
  };
}

/** A page before its address is known; its streams are the old ones (in the old vocabulary) or texts still to be encoded. */
interface PageDraft {
  readonly page: StoredPage;
  readonly streams: readonly SectionStreams[] | null;
  readonly texts: readonly (readonly string[])[];
}

async function readPage(
  folder: string,
  file: string,
  site: ResolvedSite,
  reuse: Reuse,
): Promise<PageDraft | Omit<Skipped, 'path'>> {
  const source = await readText(path.join(folder, file));
  if ('code' in source) return source;
  const known = reuse.find(file, source.hash);
  if (known) return { ...known, texts: [] };
  const parsed = parsePage(source.text, file, site satisfies ParseOptions);
  if (parsed.frontMatter.draft) return { code: 'draft', reason: 'marked as a draft' };
  if (parsed.frontMatter.unlisted) return { code: 'unlisted', reason: 'marked as unlisted' };
  return { page: storePage(file, source.hash, parsed), streams: null, texts: parsed.sections.map(searchTexts) };
}

function storePage(
  file: string,
  hash: string,
  { frontMatter, title, sections, links, warnings }: ParsedPage,
): StoredPage {
  const { slug, id, description, sidebarLabel, keywords, numberPrefixes } = frontMatter;
  return {
    path: file,
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
}

// In the order of `sectionFields`.
function searchTexts(section: ParsedPage['sections'][number]): string[] {
  const code = new Set(section.code === '' ? [] : section.code.split('\n'));
  const prose = section.text.split('\n').filter((line) => !code.has(line));
  const own = section.headings.length === 0 ? '' : section.title;
  return [own, section.headings.slice(0, -1).join('\n'), prose.join('\n'), section.code, section.extra];
}

function encodeStreams(
  drafts: readonly PageDraft[],
  oldTerms: readonly string[],
): Pick<StoredIndex, 'streams' | 'terms'> {
  const vocabulary = new Vocabulary();
  const streams = drafts.map((draft): readonly SectionStreams[] => {
    if (draft.streams === null) return draft.texts.map((texts) => texts.map((text) => encodeText(text, vocabulary)));
    return draft.streams.map((section) => section.map((stream) => translate(stream, oldTerms, vocabulary)));
  });
  return { streams, terms: vocabulary.terms };
}

/** The pages of the index before, and what became of them. */
class Reuse {
  /** False when the site's options changed, so that addresses have to be written anew even if no page changed. */
  readonly sameSite: boolean;
  readonly #before: StoredIndex | null;
  readonly #places: ReadonlyMap<string, number>;

  constructor(before: StoredIndex | null, site: ResolvedSite) {
    this.#before = before;
    this.sameSite = JSON.stringify(before?.site) === JSON.stringify(site);
    // Pages parse differently for another generator: nothing of the old ones holds.
    const usable = before?.site.generator === site.generator && before.site.markdownFormat === site.markdownFormat;
    this.#places = new Map(usable ? before.pages.map((page, place) => [page.path, place]) : []);
  }

  find(file: string, hash: string): { page: StoredPage; streams: readonly SectionStreams[] } | null {
    const place = this.#places.get(file) ?? -1;
    const page = this.#before?.pages[place];
    const streams = this.#before?.streams[place];
    return page?.hash === hash && streams !== undefined ? { page, streams } : null;
  }

  compare(pages: readonly StoredPage[]): Pick<IndexReport, 'added' | 'changed' | 'removed' | 'unchanged'> {
    const old = new Map(this.#before?.pages.map((page) => [page.path, page.hash]) ?? []);
    const counts = { added: 0, changed: 0, removed: 0, unchanged: 0 };
    for (const { path: file, hash } of pages) {
      const known = old.get(file);
      counts[known === undefined ? 'added' : known === hash && this.#places.has(file) ? 'unchanged' : 'changed'] += 1;
      old.delete(file);
    }
    return { ...counts, removed: old.size };
  }
}
