import { Worker } from 'node:worker_threads';
import type { ParsedPage, ParseOptions } from '../read/parse-page.js';
import type { PageParser } from './page-parser.js';
import type { ParseReply, ParseRequest } from './parse-messages.js';

interface Waiting {
  readonly worker: Worker;
  readonly resolve: (page: ParsedPage) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Parses pages in worker threads, in turn. A page that brings its worker down fails, and with it those in line behind it there;
 * pages that come later go to the workers left, or to `instead` when none is.
 */
export class WorkerParser implements PageParser {
  readonly width: number;
  readonly #workers: Worker[];
  readonly #instead: PageParser;
  readonly #waiting = new Map<number, Waiting>();
  #sent = 0;

  constructor(file: URL, count: number, options: ParseOptions, instead: PageParser) {
    const workerData = { generator: options.generator, markdownFormat: options.markdownFormat };
    this.#instead = instead;
    this.#workers = Array.from({ length: count }, () => new Worker(file, { workerData }));
    // One page under way and one in line for each.
    this.width = count * 2;
    for (const worker of [...this.#workers]) {
      worker.on('message', (reply: ParseReply) => this.#settle(reply));
      worker.on('error', (error) => this.#lose(worker, error));
    }
  }

  parse(text: string, path: string): Promise<ParsedPage> {
    const id = this.#sent;
    this.#sent += 1;
    const worker = this.#workers[id % Math.max(1, this.#workers.length)];
    if (worker === undefined) return this.#instead.parse(text, path);
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { worker, resolve, reject });
      worker.postMessage({ id, text, path } satisfies ParseRequest);
    });
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }

  #settle(reply: ParseReply): void {
    const waiting = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    if ('page' in reply) waiting?.resolve(reply.page);
    else waiting?.reject(new PageParseError(reply.error));
  }

  #lose(lost: Worker, error: Error): void {
    this.#workers.splice(this.#workers.indexOf(lost), 1);
    for (const [id, { worker, reject }] of this.#waiting) {
      if (worker !== lost) continue;
      this.#waiting.delete(id);
      reject(new PageParseError(`the parser stopped: ${error.message}`));
    }
  }
}

/** A page that could not be parsed; it is left out of the index. */
class PageParseError extends Error {
  override readonly name = 'PageParseError';
}
