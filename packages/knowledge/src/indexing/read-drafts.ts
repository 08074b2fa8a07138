import path from 'node:path';
import type { Skipped } from '../read/list-files.js';
import { readText, type TextFile } from '../read/read-text.js';
import type { ResolvedSite } from '../site/site-options.js';
import { draftPage, type PageDraft } from './page-draft.js';
import { createPageParser, type PageParser } from './page-parser.js';
import type { Reuse } from './reuse.js';

export interface ReadDraftsOptions {
  readonly folder: string;
  readonly files: readonly string[];
  readonly site: ResolvedSite;
  readonly reuse: Reuse;
  readonly onRead: (done: number, file: string) => void;
  readonly signal: AbortSignal | undefined;
}

/** Reads all files, and parses those that changed. The drafts are in the order of the files. */
export async function readDrafts(options: ReadDraftsOptions): Promise<{ drafts: PageDraft[]; skipped: Skipped[] }> {
  const { folder, files, site, reuse, onRead, signal } = options;
  const results: (PageDraft | Omit<Skipped, 'path'>)[] = [];
  const toParse: { place: number; file: string; source: Extract<TextFile, { text: string }> }[] = [];
  let done = 0;
  const finish = (place: number, result: PageDraft | Omit<Skipped, 'path'>) => {
    results[place] = result;
    done += 1;
    onRead(done, files[place] ?? '');
  };
  for (const [place, file] of files.entries()) {
    signal?.throwIfAborted();
    const source = await readText(path.join(folder, file));
    const known = 'code' in source ? source : reuse.find(file, source.hash);
    if (known !== null) finish(place, known);
    else if ('text' in source) toParse.push({ place, file, source });
  }
  if (toParse.length > 0) {
    const parser = createPageParser(toParse.length, site);
    try {
      await inParallel(toParse, parser.width, async ({ place, file, source }) => {
        signal?.throwIfAborted();
        finish(place, await parseDraft(parser, file, source));
      });
    } finally {
      await parser.close();
    }
  }
  const drafts = results.filter((result): result is PageDraft => 'page' in result);
  const skipped = results.flatMap((result, place) =>
    'page' in result ? [] : [{ path: files[place] ?? '', ...result }],
  );
  return { drafts, skipped };
}

async function parseDraft(
  parser: PageParser,
  file: string,
  { text, hash }: Extract<TextFile, { text: string }>,
): Promise<PageDraft | Omit<Skipped, 'path'>> {
  try {
    return draftPage(file, hash, await parser.parse(text, file));
  } catch (error) {
    // A page that breaks the parser must not cost the owner all the others.
    return { code: 'unreadable', reason: error instanceof Error ? error.message : String(error) };
  }
}

async function inParallel<T>(items: readonly T[], width: number, run: (item: T) => Promise<void>): Promise<void> {
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let item = items[next]; item !== undefined; item = items[next]) {
      next += 1;
      await run(item);
    }
  };
  await Promise.all(Array.from({ length: width }, lane));
}
