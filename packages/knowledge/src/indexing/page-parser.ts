import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { ParsedPage, ParseOptions } from '../read/parse-page.js';

/** Parses pages, one after the other or several at once. */
export interface PageParser {
  /** How many calls are worth having under way at once. */
  readonly width: number;
  parse(text: string, path: string): Promise<ParsedPage>;
  close(): Promise<void>;
}

/** What a worker is sent. */
export interface ParseRequest {
  readonly id: number;
  readonly text: string;
  readonly path: string;
}

/** What it answers. */
export type ParseReply =
  | { readonly id: number; readonly page: ParsedPage }
  | { readonly id: number; readonly error: string };

// Starting a worker costs about as much as parsing this many pages.
const pagesPerWorker = 40;
const mostWorkers = 4;

/**
 * Large sites are parsed in worker threads: faster, and a server that indexes goes on answering meanwhile.
 * Where the package runs from source (tests), there is no worker file, and all is parsed here.
 */
export async function createPageParser(files: number, options: ParseOptions): Promise<PageParser> {
  const file = new URL('./parse-worker.js', import.meta.url);
  const count = Math.min(availableParallelism(), mostWorkers, Math.floor(files / pagesPerWorker));
  if (count > 0 && existsSync(fileURLToPath(file))) return new WorkerParser(file, count, options);
  // Loaded only when there is something to parse: a server that only searches never needs it.
  const { parsePage } = await import('../read/parse-page.js');
  return { width: 1, parse: async (text, path) => parsePage(text, path, options), close: async () => undefined };
}

type Waiting = { readonly resolve: (page: ParsedPage) => void; readonly reject: (error: Error) => void };

class WorkerParser implements PageParser {
  readonly width: number;
  readonly #workers: readonly Worker[];
  readonly #waiting = new Map<number, Waiting>();
  #sent = 0;

  constructor(file: URL, count: number, options: ParseOptions) {
    const workerData = { generator: options.generator, markdownFormat: options.markdownFormat };
    this.#workers = Array.from({ length: count }, () => new Worker(file, { workerData }));
    // One page under way and one in line for each.
    this.width = count * 2;
    for (const worker of this.#workers) {
      worker.on('message', (reply: ParseReply) => this.#settle(reply));
      worker.on('error', (error) => this.#failAll(error));
    }
  }

  parse(text: string, path: string): Promise<ParsedPage> {
    const id = this.#sent;
    this.#sent += 1;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#workers[id % this.#workers.length]?.postMessage({ id, text, path } satisfies ParseRequest);
    });
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }

  #settle(reply: ParseReply): void {
    const waiting = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    if ('page' in reply) waiting?.resolve(reply.page);
    else waiting?.reject(new ParseWorkerError(reply.error));
  }

  #failAll(error: Error): void {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}

class ParseWorkerError extends Error {
  override readonly name = 'ParseWorkerError';
}
