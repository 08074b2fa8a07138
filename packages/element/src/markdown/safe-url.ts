/** A link that may be followed. */
export type SafeLink =
  | { readonly kind: 'web'; readonly href: string; readonly sameOrigin: boolean }
  | { readonly kind: 'mail'; readonly href: string }
  | { readonly kind: 'deeplink'; readonly href: string };

/**
 * A link as it may be put into the page, or `null`. An allow-list, decided on what the URL parser of the browser makes
 * of it: `java\nscript:` and its relatives do not get by. `base` is the document's URL.
 */
export function safeLink(href: string, base: string): SafeLink | null {
  if (/^chatkit-link:\/\//i.test(href)) return { kind: 'deeplink', href };
  const url = parse(href, base);
  switch (url?.protocol) {
    case 'http:':
    case 'https:':
      return { kind: 'web', href: url.href, sameOrigin: url.origin === parse(base, base)?.origin };
    case 'mailto:':
    case 'tel:':
      return { kind: 'mail', href: url.href };
    default:
      return null;
  }
}

/**
 * The address of an image that may be loaded, or `null`: of the page's own origin, or by https from an allowed domain
 * or one below it. Without a list every https image may load, with an empty one none.
 */
export function safeImage(src: string, base: string, domains: readonly string[] | null | undefined): string | null {
  const url = parse(src, base);
  if (url === null || !/^https?:$/.test(url.protocol)) return null;
  if (domains === null || domains === undefined) {
    return url.protocol === 'https:' || url.origin === parse(base, base)?.origin ? url.href : null;
  }
  const allowed = domains.some((domain) => url.hostname === domain || url.hostname.endsWith(`.${domain}`));
  return allowed && url.protocol === 'https:' ? url.href : null;
}

function parse(href: string, base: string): URL | null {
  try {
    return new URL(href, base);
  } catch {
    return null;
  }
}

/** What a `chatkit-link://name?key=value` asks for. Parsed by hand: engines differ on hosts of unknown schemes. */
export function parseDeeplink(href: string): { name: string; data: Record<string, string> } {
  const [, name = '', query = ''] = /^[^:]*:\/\/([^/?#]*)[^?#]*(?:\?([^#]*))?/.exec(href) ?? [];
  return { name: decode(name), data: Object.fromEntries(new URLSearchParams(query)) };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
