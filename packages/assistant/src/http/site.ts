import { join } from 'node:path';
import type { Context } from 'hono';
import { fileResponse } from './files/file-response.js';
import { locateFile, openFile } from './files/locate-file.js';
import { jsonError } from './json-error.js';

/** A file whose name holds a hash of its content, as generators put into `assets`: it never changes. */
const hashedAsset = /\/assets\/.*[.-][0-9a-f]{8,64}\.\w+$/;

export interface SiteOptions {
  /** The built site, or undefined when only the assistant is served. */
  readonly folder?: string | undefined;
  readonly contentSecurityPolicy?: string | undefined;
}

/** Serves the built site: pages, assets, redirects to the address with the right slash, and its own `404.html`. */
export function createSiteRoute({ folder, contentSecurityPolicy }: SiteOptions) {
  return async (context: Context): Promise<Response> => {
    const request = context.req.raw;
    if (folder === undefined || !['GET', 'HEAD'].includes(request.method)) return notFound();
    const { pathname, search } = new URL(request.url);
    const located = await locateFile(folder, pathname);
    if (located.type === 'redirect') {
      // Without no-cache a browser would keep the redirect for ever, also for the next site on this port.
      return new Response(null, {
        status: 301,
        headers: { location: located.to + search, 'cache-control': 'no-cache' },
      });
    }
    const headers = contentSecurityPolicy === undefined ? {} : { 'content-security-policy': contentSecurityPolicy };
    if (located.type === 'file') {
      const cacheControl = hashedAsset.test(pathname) ? 'public, max-age=31536000, immutable' : 'no-cache';
      return fileResponse(request, located.file, { cacheControl, headers });
    }
    const page = await openFile(join(folder, '404.html'));
    return page === undefined
      ? notFound()
      : fileResponse(request, page, { cacheControl: 'no-cache', status: 404, headers });
  };
}

function notFound(): Response {
  return jsonError(404, 'not_found', 'There is nothing at this address.');
}
