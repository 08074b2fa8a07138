import type { SiteOptions } from '@docent/knowledge';
import type { Config } from '../config/load-config.js';

/** How the configured site makes its addresses; what is left out, the index finds out by itself. */
export function toSiteOptions(knowledge: Config['knowledge']): SiteOptions {
  const { generator, routeBasePath, baseUrl, trailingSlash } = knowledge;
  return {
    ...(generator !== undefined && { generator }),
    ...(routeBasePath !== undefined && { routeBasePath }),
    ...(baseUrl !== undefined && { baseUrl }),
    ...(trailingSlash !== undefined && { trailingSlash }),
  };
}
