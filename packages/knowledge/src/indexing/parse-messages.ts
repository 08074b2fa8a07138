import type { ParsedPage } from '../read/parse-page.js';

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
