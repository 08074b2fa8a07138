export { KnowledgeError, type KnowledgeErrorCode } from './errors.js';
export {
  type IndexProgress,
  type IndexReport,
  type IndexSiteOptions,
  indexSite,
  type PageWarning,
} from './index-site.js';
export { openIndex } from './open-index.js';
export type { Skipped } from './read/list-files.js';
export {
  createSearchSession,
  type SearchSession,
  type SearchSessionOptions,
  type SearchToolResult,
} from './session/search-session.js';
export { searchSiteTool } from './session/search-site-tool.js';
export type { SiteOptions } from './site/site-options.js';
export type { SearchHit, SearchOptions, SiteIndex, SitePage, SiteSection } from './site-index.js';
