import { stat } from 'node:fs/promises';
import { KnowledgeError } from './errors.js';
import { readIndexFile, writeIndexFile } from './file/index-file.js';
import { encodeStreams } from './indexing/encode-streams.js';
import { readDrafts } from './indexing/read-drafts.js';
import { type Changes, Reuse } from './indexing/reuse.js';
import { listFiles, type Skipped } from './read/list-files.js';
import { assignAddresses } from './site/assign-addresses.js';
import { resolveSite } from './site/resolve-site.js';
import type { SiteOptions } from './site/site-options.js';

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

/** What indexing did. */
export interface IndexReport extends Changes {
  readonly pages: number;
  readonly sections: number;
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
  const listed = await listFiles(folder, site.generator);
  const reuse = new Reuse(before, site);
  const { drafts, skipped: unread } = await readDrafts({
    folder,
    files: listed.files,
    site,
    reuse,
    signal,
    onRead: (done, file) => onProgress?.({ phase: 'read', done, total: listed.files.length, path: file }),
  });
  const skipped = [...listed.skipped, ...unread];
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
