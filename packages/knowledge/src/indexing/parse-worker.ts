import { parentPort, workerData } from 'node:worker_threads';
import { type ParseOptions, parsePage } from '../read/parse-page.js';
import type { ParseReply, ParseRequest } from './parse-messages.js';

/** The worker thread of `createPageParser`. */
const options = workerData as ParseOptions;

parentPort?.on('message', ({ id, text, path }: ParseRequest) => parentPort?.postMessage(answer(id, text, path)));

function answer(id: number, text: string, path: string): ParseReply {
  try {
    return { id, page: parsePage(text, path, options) };
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}
