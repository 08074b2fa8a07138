/** Which sites may make requests on behalf of a reader. */
export interface OwnOrigin {
  /** The public address of this server, or undefined when any host name it is reached by is its own. */
  readonly url: string | undefined;
  readonly allowedOrigins: readonly string[];
}

/**
 * Whether a request that changes something comes from a page of ours, and not from one that uses the reader's cookies
 * behind the reader's back. Browsers send `Origin` with each such request and no page can forge it; a client without
 * it (curl, another server) carries no one's cookies but its own.
 */
export function isTrustedOrigin(headers: Headers, own: OwnOrigin): boolean {
  const origin = headers.get('origin');
  if (origin === null) return !['cross-site', 'same-site'].includes(headers.get('sec-fetch-site') ?? 'none');
  return originsOf(headers, own).includes(origin);
}

/** The origins that Better Auth takes requests from; it has the request only for those that come in over HTTP. */
export function trustedOrigins(request: Request | undefined, own: OwnOrigin): string[] {
  return request === undefined ? [...own.allowedOrigins] : originsOf(request.headers, own);
}

function originsOf(headers: Headers, own: OwnOrigin): string[] {
  if (own.url !== undefined) return [new URL(own.url).origin, ...own.allowedOrigins];
  const host = headers.get('host');
  const origin = headers.get('origin');
  // Set by the browser, which knows the address that was asked for even where a proxy has changed the host.
  const isSame = headers.get('sec-fetch-site') === 'same-origin';
  return [
    // A proxy may end HTTPS before us, so both schemes of the host that was asked for are ours.
    ...(host === null ? [] : [`http://${host}`, `https://${host}`]),
    ...(isSame && origin !== null ? [origin] : []),
    ...own.allowedOrigins,
  ];
}
