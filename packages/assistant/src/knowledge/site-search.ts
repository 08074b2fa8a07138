import type { SearchSession } from '@docent/knowledge';
import type { Component } from '../http/readiness.js';

/** Where answers search. What stands behind it may change while the server runs. */
export interface SiteSearch {
  /**
   * A session for one answer; or, when the site can't be searched now, why, as a sentence for the reader.
   *
   * @param near path or address of the page that the reader is on: its sections go before equals
   */
  open(near?: string): Promise<{ readonly session: SearchSession } | { readonly unavailable: string }>;
  readonly state: Component;
}
