import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  createSearchSession,
  type IndexProgress,
  indexSite,
  KnowledgeError,
  openIndex,
  type SiteIndex,
} from '@docent/knowledge';
import type { Logger } from '@docent/server';
import type { Config } from '../config/load-config.js';
import type { Component } from '../http/readiness.js';
import { toSiteOptions } from './site-options.js';
import type { SiteSearch } from './site-search.js';

/** How long an index is used before its folder is looked at again, in milliseconds. */
const lookAgainAfterMs = 2_000;
/** How long readers are kept waiting at the start: for a newer index, and for one at all. In milliseconds. */
const patienceMs = { newer: 3_000, first: 30_000 } as const;
/** Between two lines of the log while a large site is read, in milliseconds. */
const logEveryMs = 5_000;

export interface IndexKeeperOptions {
  readonly dataDir: string;
  readonly knowledge: Config['knowledge'];
  readonly logger: Logger;
  readonly onProgress?: (progress: IndexProgress) => void;
}

/**
 * Keeps the site's index: brings it up to date at the start while an older one already answers, and takes over the one
 * that `docent index` writes while the server runs.
 */
export class IndexKeeper implements SiteSearch {
  readonly #options: IndexKeeperOptions;
  readonly #stopped = new AbortController();
  #index: SiteIndex | undefined;
  #isIndexing = false;
  #hasFailed = false;
  #version: number | undefined;
  #lookedAt = 0;

  constructor(options: IndexKeeperOptions) {
    this.#options = options;
  }

  get state(): Component {
    if (this.#index !== undefined) {
      return { status: 'ready', pages: this.#index.pages, sections: this.#index.sections };
    }
    return { status: this.#isIndexing ? 'indexing' : this.#hasFailed ? 'failing' : 'missing' };
  }

  /**
   * Opens the index that is there, then brings it up to date with the folder. Never throws: the log says what failed.
   *
   * @returns when that is done, or takes so long that it had better go on beside the readers
   */
  async start(): Promise<void> {
    await this.#load();
    const { folder } = this.#options.knowledge;
    if (folder === undefined) return;
    const wait = this.#index === undefined ? patienceMs.first : patienceMs.newer;
    await Promise.race([this.#update(folder), sleep(wait, undefined, { ref: false })]);
  }

  stop(): void {
    this.#stopped.abort();
  }

  async open(near?: string): ReturnType<SiteSearch['open']> {
    if (Date.now() - this.#lookedAt > lookAgainAfterMs) await this.#load();
    if (this.#index !== undefined) {
      return { session: createSearchSession(this.#index, near === undefined ? {} : { near }) };
    }
    const isLate = this.#isIndexing;
    return {
      unavailable: isLate
        ? "This site's pages are still being read in."
        : 'The search of this site is not working right now.',
    };
  }

  async #update(folder: string): Promise<void> {
    const { knowledge, dataDir, logger } = this.#options;
    this.#isIndexing = true;
    try {
      const { pages, sections, ms, skipped, warnings } = await indexSite({
        folder,
        dataDir,
        site: toSiteOptions(knowledge),
        onProgress: this.#reportProgress(),
        signal: this.#stopped.signal,
      });
      const remarks = { skipped: skipped.length, warnings: warnings.length };
      logger.info({ component: 'index', pages, sections, ms, ...remarks }, 'site indexed');
      await this.#load();
    } catch (error) {
      if (this.#stopped.signal.aborted) return;
      this.#hasFailed = true;
      logger.warn(
        { component: 'index', code: codeOf(error), cause: messageOf(error) },
        'the site could not be indexed',
      );
    } finally {
      this.#isIndexing = false;
    }
  }

  #reportProgress(): (progress: IndexProgress) => void {
    let loggedAt = Date.now();
    return (progress) => {
      this.#options.onProgress?.(progress);
      if (Date.now() - loggedAt < logEveryMs) return;
      loggedAt = Date.now();
      const { phase, done, total } = progress;
      this.#options.logger.info({ component: 'index', phase, done, total }, 'reading the site');
    };
  }

  /** Opens the index if it is not the one that is open. An index that can't be opened leaves the older one in place. */
  async #load(): Promise<void> {
    const { dataDir, logger } = this.#options;
    this.#lookedAt = Date.now();
    const version = await versionOf(dataDir);
    if (version === undefined || version === this.#version) return;
    this.#version = version;
    try {
      this.#index = await openIndex(dataDir);
      this.#hasFailed = false;
    } catch (error) {
      if (KnowledgeError.isInstance(error) && error.code === 'index_missing') return;
      this.#hasFailed = true;
      logger.warn(
        { component: 'index', code: codeOf(error), cause: messageOf(error) },
        'the index could not be opened',
      );
    }
  }
}

/** Changes when an index was put in place, since that is a rename in its folder. */
async function versionOf(dataDir: string): Promise<number | undefined> {
  return (await stat(join(dataDir, 'index')).catch(() => undefined))?.mtimeMs;
}

function codeOf(error: unknown): string | undefined {
  return KnowledgeError.isInstance(error) ? error.code : undefined;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
}
