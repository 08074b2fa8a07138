import type { Order } from '@docent/protocol';
import type { PageRequest } from '../store.js';

/** How many entries a page has if the client does not say. Source: the reference server. */
export const DEFAULT_PAGE_SIZE = 20;

/** More than this comes in several pages, whatever the client asks for (some ask for 9999). */
const MAX_PAGE_SIZE = 1000;

/** The page that a request asks for. */
export function pageRequest(params: {
  readonly limit?: number | null | undefined;
  readonly order: Order;
  readonly after?: string | null | undefined;
}): PageRequest {
  return {
    limit: Math.min(params.limit ?? DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE),
    order: params.order,
    after: params.after,
  };
}
