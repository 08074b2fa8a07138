import type { StoredIndex, StoredPage } from '../file/stored-index.js';
import type { ResolvedSite } from '../site/site-options.js';
import type { PageDraft } from './page-draft.js';

/** How the pages differ from those of the index before; each counts pages. */
export interface Changes {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly unchanged: number;
}

/** The pages of the index before, and what became of them. */
export class Reuse {
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

  /** The page as it was, if its file is as it was. */
  find(path: string, hash: string): PageDraft | null {
    const place = this.#places.get(path) ?? -1;
    const page = this.#before?.pages[place];
    const streams = this.#before?.streams[place];
    return page?.hash === hash && streams !== undefined ? { page, found: { streams } } : null;
  }

  compare(pages: readonly StoredPage[]): Changes {
    const old = new Map(this.#before?.pages.map((page) => [page.path, page.hash]) ?? []);
    const counts = { added: 0, changed: 0, removed: 0, unchanged: 0 };
    for (const { path, hash } of pages) {
      const known = old.get(path);
      counts[known === undefined ? 'added' : known === hash && this.#places.has(path) ? 'unchanged' : 'changed'] += 1;
      old.delete(path);
    }
    return { ...counts, removed: old.size };
  }
}
