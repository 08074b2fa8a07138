import { findDocusaurus } from './find-docusaurus.js';
import { joinUrl } from './join-url.js';
import type { ResolvedSite, SiteOptions } from './site-options.js';

/** Answers what `options` leave open from the site's own configuration; options always win. */
export async function resolveSite(folder: string, options: SiteOptions = {}): Promise<ResolvedSite> {
  const found = options.generator === 'plain' ? null : await findDocusaurus(folder);
  const generator =
    options.generator === undefined || options.generator === 'auto'
      ? found
        ? 'docusaurus'
        : 'plain'
      : options.generator;
  const baseUrl = joinUrl(options.baseUrl ?? found?.baseUrl ?? '/', '/');
  const route =
    options.routeBasePath ??
    (found ? joinUrl(found.routeBasePath, found.versionPath) : generator === 'docusaurus' ? 'docs' : '');
  return {
    generator,
    baseUrl,
    rootPath: joinUrl(baseUrl, route),
    trailingSlash: options.trailingSlash ?? found?.trailingSlash,
    markdownFormat: found?.markdownFormat ?? (generator === 'docusaurus' ? 'mdx' : 'detect'),
  };
}
