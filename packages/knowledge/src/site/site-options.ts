/** How the site's generator turns files into addresses. Everything left out is found or defaulted. */
export interface SiteOptions {
  /** `auto` (default) takes `docusaurus` when a `docusaurus.config.*` stands in or above the folder, else `plain`. */
  generator?: 'auto' | 'docusaurus' | 'plain';
  /** Where the pages hang below `baseUrl`. Default: what the Docusaurus configuration says, else `docs`; for `plain` the root. */
  routeBasePath?: string;
  /** Where the site hangs on its host, with slashes at both ends. Default: what the Docusaurus configuration says, else `/`. */
  baseUrl?: string;
  /** Docusaurus' option of the same name: undefined leaves each address as the generator makes it. */
  trailingSlash?: boolean;
}

/** The same with every question answered. */
export interface ResolvedSite {
  readonly generator: 'docusaurus' | 'plain';
  /** `baseUrl` and `routeBasePath` (and a docs version) joined; starts with `/`. */
  readonly rootPath: string;
  /** Starts and ends with `/`. */
  readonly baseUrl: string;
  readonly trailingSlash: boolean | undefined;
  /** How a `.md` file is parsed when its front matter doesn't say: Docusaurus defaults to `mdx` for both. */
  readonly markdownFormat: 'mdx' | 'detect' | 'md';
}
