import type { indexSite } from '@docent/knowledge';
import type { Config } from '../config/load-config.js';

type IndexOptions = Parameters<typeof indexSite>[0];

export type IndexProgress = Parameters<NonNullable<IndexOptions['onProgress']>>[0];

/** How the configured site makes its addresses; what is left out, the index finds out by itself. */
export function toSiteOptions(knowledge: Config['knowledge']): NonNullable<IndexOptions['site']> {
  const { generator, routeBasePath, baseUrl, trailingSlash } = knowledge;
  return {
    ...(generator !== undefined && { generator }),
    ...(routeBasePath !== undefined && { routeBasePath }),
    ...(baseUrl !== undefined && { baseUrl }),
    ...(trailingSlash !== undefined && { trailingSlash }),
  };
}
