import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { ParsedPage, ParseOptions } from '../read/parse-page.js';
import { WorkerParser } from './worker-parser.js';

/** Parses pages, one after the other or several at once. */
export interface PageParser {
  /** How many calls are worth having under way at once. */
  readonly width: number;
  parse(text: string, path: string): Promise<ParsedPage>;
  close(): Promise<void>;
}

// Starting a worker costs about as much as parsing this many pages.
const pagesPerWorker = 40;
const mostWorkers = 4;

/**
 * Large sites are parsed in worker threads: faster, and a server that indexes goes on answering meanwhile.
 * Where the package runs from source (tests), there is no worker file, and all is parsed here.
 */
export function createPageParser(files: number, options: ParseOptions): PageParser {
  const file = new URL('./parse-worker.js', import.meta.url);
  const count = Math.min(availableParallelism(), mostWorkers, Math.floor(files / pagesPerWorker));
  const here = parseHere(options);
  return count > 0 && existsSync(fileURLToPath(file)) ? new WorkerParser(file, count, options, here) : here;
}

function parseHere(options: ParseOptions): PageParser {
  return {
    width: 1,
    async parse(text, path) {
      // Loaded only when there is something to parse: a server that only searches never needs it.
      const { parsePage } = await import('../read/parse-page.js');
      return parsePage(text, path, options);
    },
    close: async () => undefined,
  };
}
