/** A ChatKit request as it is sent: an envelope with a type. */
export interface ChatKitRequestBody {
  readonly type: string;
  readonly params?: unknown;
  readonly metadata?: unknown;
}

export interface ContextFetchOptions {
  /** Where Docent runs, e.g. `https://docs.example.org/assistant`; empty for the page's own origin. Default empty. */
  readonly serverUrl?: string;
  /** The fetch that sends. Default: the browser's. */
  readonly fetch?: typeof globalThis.fetch;
  /** The bearer token of the reader; with `refresh`, a new one. `null` leaves identity to the cookie. */
  readonly getToken?: (options: { readonly refresh: boolean }) => Promise<string | null>;
  /** What goes to the `metadata` of a request, read when it is sent. */
  readonly getContext: (request: ChatKitRequestBody) => Readonly<Record<string, unknown>>;
  /** Default: `include` when `serverUrl` is another origin, else `same-origin`. */
  readonly credentials?: RequestCredentials;
  /** Called when a request was refused with 401 and no fresh token helped. */
  readonly onUnauthorized?: () => void;
}

/**
 * A `fetch` for ChatKit's `api.fetch`: it adds who the reader is, and where. Other bodies (uploads, text) pass
 * untouched, and other origins get no identity. Context that can't be read is left out; it never fails a request.
 */
export function createContextFetch(options: ContextFetchOptions): typeof globalThis.fetch {
  const { getToken, onUnauthorized } = options;
  const tokenOrNull = async (refresh: boolean) => {
    try {
      return (await getToken?.({ refresh })) ?? null;
    } catch {
      return null;
    }
  };

  return async (input, init = {}) => {
    const send = options.fetch ?? globalThis.fetch.bind(globalThis);
    if (!isOwnServer(input, options.serverUrl)) return send(input, init);
    const body = addContext(init.body, options.getContext);
    const withIdentity = (token: string | null): RequestInit => ({
      ...init,
      credentials: options.credentials ?? defaultCredentials(options.serverUrl),
      headers: withToken(init.headers, token),
      ...(body === undefined ? {} : { body }),
    });

    let response = await send(input, withIdentity(await tokenOrNull(false)));
    if (response.status !== 401) return response;
    const fresh = isReplayable(input, body) ? await tokenOrNull(true) : null;
    if (fresh !== null) {
      await response.body?.cancel();
      response = await send(input, withIdentity(fresh));
    }
    if (response.status === 401) onUnauthorized?.();
    return response;
  };
}

/** The body with the context under `metadata`, or the body as it came when it is not a ChatKit request. */
export function addContext(
  body: RequestInit['body'],
  getContext: ContextFetchOptions['getContext'],
): RequestInit['body'] {
  if (typeof body !== 'string') return body;
  try {
    const request: unknown = JSON.parse(body);
    if (!isChatKitRequest(request)) return body;
    // What the application has set itself wins.
    const metadata = { ...getContext(request), ...(isObject(request.metadata) ? request.metadata : {}) };
    return JSON.stringify({ ...request, metadata });
  } catch {
    return body;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isChatKitRequest(value: unknown): value is ChatKitRequestBody {
  return isObject(value) && typeof value['type'] === 'string';
}

/** A plain object: wrappers around us spread headers, and a `Headers` instance spreads to nothing. */
function withToken(headers: RequestInit['headers'], token: string | null): Record<string, string> {
  const named = headers instanceof Headers || Array.isArray(headers) ? Object.fromEntries(headers) : { ...headers };
  const hasIdentity = Object.keys(named).some((name) => name.toLowerCase() === 'authorization');
  return token === null || hasIdentity ? named : { ...named, Authorization: `Bearer ${token}` };
}

function isReplayable(input: RequestInfo | URL, body: RequestInit['body']): boolean {
  return !(body instanceof ReadableStream) && !(input instanceof Request);
}

/** The address of Docent itself, absolute. */
function serverAddress(serverUrl: string | undefined): URL {
  return new URL(serverUrl === undefined || serverUrl === '' ? '/' : serverUrl, globalThis.location.href);
}

function isOwnServer(input: RequestInfo | URL, serverUrl: string | undefined): boolean {
  const address = input instanceof Request ? input.url : String(input);
  return new URL(address, globalThis.location.href).origin === serverAddress(serverUrl).origin;
}

function defaultCredentials(serverUrl: string | undefined): RequestCredentials {
  return serverAddress(serverUrl).origin === globalThis.location.origin ? 'same-origin' : 'include';
}
