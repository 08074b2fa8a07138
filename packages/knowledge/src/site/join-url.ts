/** Joins parts into one absolute path with single slashes. An empty last part keeps the slash of the one before, as Docusaurus' `normalizeUrl` does. */
export function joinUrl(...parts: readonly string[]): string {
  const joined = parts.filter((part) => part !== '').join('/');
  return `/${joined}`.replace(/\/{2,}/g, '/');
}

/** Resolves `.` and `..` of a relative path against a folder path, as a browser would, without percent-encoding anything. */
export function resolvePath(relative: string, folder: string): string {
  if (relative.startsWith('/')) return relative;
  const base = folder.slice(0, folder.lastIndexOf('/') + 1);
  const out: string[] = [];
  const segments = `${base}${relative}`.split('/');
  for (const [position, segment] of segments.entries()) {
    const last = position === segments.length - 1;
    if (segment === '..') {
      if (out.length > 1) out.pop();
      if (last) out.push('');
    } else if (segment === '.') {
      if (last) out.push('');
    } else out.push(segment);
  }
  const path = out.join('/');
  return path.startsWith('/') ? path : `/${path}`;
}

/** Source: `applyTrailingSlash` of @docusaurus/utils-common; `/` and the base URL itself are never changed. */
export function applyTrailingSlash(path: string, trailingSlash: boolean | undefined, baseUrl: string): string {
  if (trailingSlash === undefined || path === '/' || path === baseUrl) return path;
  if (trailingSlash) return path.endsWith('/') ? path : `${path}/`;
  return path.endsWith('/') ? path.slice(0, -1) : path;
}

/** Percent-encodes what may not stand in an address, leaving what is encoded already. */
export function encodePath(path: string): string {
  return encodeURI(path)
    .replace(/%25([0-9a-f]{2})/gi, '%$1')
    .replace(/[?#]/g, encodeURIComponent);
}
