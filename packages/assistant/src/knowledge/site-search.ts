import type { SearchSession } from '@docent/knowledge';
import type { Component } from '../http/readiness.js';

/** Where answers search. What stands behind it may change while the server runs. */
export interface SiteSearch {
  /** A session for one answer; or, when the site can't be searched now, why, as a sentence for the reader. */
  open(): Promise<{ readonly session: SearchSession } | { readonly unavailable: string }>;
  readonly state: Component;
}
