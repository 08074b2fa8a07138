import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Context } from 'hono';
import { fileResponse } from './files/file-response.js';
import { locateFile } from './files/locate-file.js';
import { jsonError } from './json-error.js';

/** The folder of the built `<openai-chatkit>`: `chatkit.js`, and the chunks it loads from beside it. */
export function elementFolder(): string {
  const require = createRequire(import.meta.url);
  return join(dirname(require.resolve('@docent/element/package.json')), 'dist');
}

/**
 * Serves the element below `/docent/`. Pages of any site may load it: it is the same for everyone and holds no secret.
 *
 * @param folder of the element's files
 */
export function createElementRoute(folder: string) {
  return async (context: Context): Promise<Response> => {
    if (!existsSync(join(folder, 'chatkit.js'))) {
      return jsonError(503, 'element_not_built', 'The chat is not built yet. Run "npm run build" on the server.');
    }
    const pathname = new URL(context.req.raw.url).pathname.replace(/^\/docent/, '');
    const located = pathname.endsWith('/') ? { type: 'missing' as const } : await locateFile(folder, pathname);
    if (located.type !== 'file') return jsonError(404, 'not_found', 'The chat has no such file.');
    // Chunks carry a hash in their names; the entry does not.
    const cacheControl = pathname.startsWith('/chunks/') ? 'public, max-age=31536000, immutable' : 'no-cache';
    return fileResponse(context.req.raw, located.file, {
      cacheControl,
      headers: { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' },
    });
  };
}
