import type { Logger } from '@docent/server';
import { Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { cors } from 'hono/cors';
import { requestId } from 'hono/request-id';
import { CLIENT_ADDRESS_HEADER } from '../identity/auth.js';
import { isTrustedOrigin, type OwnOrigin } from '../identity/request-origin.js';
import { clientAddress } from './client-address.js';
import { createElementRoute } from './element.js';
import { jsonError } from './json-error.js';
import type { Readiness } from './readiness.js';
import { securityHeaders } from './security-headers.js';
import { createSiteRoute, type SiteOptions } from './site.js';

/** No form of a sign-in is larger, in bytes. */
const maxAuthBody = 64 * 1024;

export interface AppOptions {
  /** Answers `POST /chatkit`. */
  readonly chatKit: (request: Request) => Promise<Response>;
  /** Answers `/api/auth/*`. */
  readonly auth: (request: Request) => Promise<Response>;
  /** Without it, neither of the two is called. */
  readonly database: { readonly isReady: boolean; readonly check: () => Promise<boolean> };
  readonly readiness: () => Promise<Readiness>;
  readonly origin: OwnOrigin;
  readonly trustProxy: boolean;
  readonly site: SiteOptions;
  readonly elementFolder: string;
  readonly log: Logger;
}

/** Every route of the server, as one fetch-standard application. */
export function createApp(options: AppOptions): Hono {
  const { database, origin, log } = options;
  const app = new Hono();
  app.use(securityHeaders());
  app.get('/healthz', () => Response.json({ status: 'ok' }, { headers: { 'cache-control': 'no-store' } }));
  app.get('/readyz', async () => {
    const readiness = await options.readiness();
    const status = readiness.status === 'unavailable' ? 503 : 200;
    return Response.json(readiness, { status, headers: { 'cache-control': 'no-store' } });
  });

  for (const path of ['/chatkit', '/api/auth/*']) {
    app.use(path, nameRequest());
    if (origin.allowedOrigins.length > 0) app.use(path, crossOrigin(origin.allowedOrigins));
    app.use(path, async (_, next) => (database.isReady ? next() : unavailable()));
  }
  app.all('/chatkit', async (context) => {
    if (isTrustedOrigin(context.req.raw.headers, origin)) return options.chatKit(context.req.raw);
    const fields = { requestId: context.get('requestId'), origin: context.req.header('origin') };
    log.warn(fields, 'request of another origin refused; site.url and allowedOrigins say which are not');
    const message = 'This site may not use the assistant: its origin is not among allowedOrigins.';
    return jsonError(403, 'origin_not_allowed', message);
  });
  app.all('/api/auth/*', bodyLimit({ maxSize: maxAuthBody, onError: tooLarge }), async (context) => {
    const request = context.req.raw;
    request.headers.set(CLIENT_ADDRESS_HEADER, clientAddress(context, options.trustProxy));
    const response = await options.auth(request);
    const fields = { requestId: context.get('requestId'), path: context.req.path, status: response.status };
    // Reading a session happens on each page.
    log[request.method === 'GET' ? 'debug' : 'info'](fields, 'sign-in request answered');
    // With the database gone, Better Auth takes a session that it could not read for one that does not exist.
    if ([401, 500].includes(response.status) && !(await database.check())) return unavailable();
    return response.status === 429 ? withRetryAfter(response) : response;
  });

  app.use('*', compress());
  app.get('/docent/*', createElementRoute(options.elementFolder));
  app.all('*', createSiteRoute(options.site));
  app.onError((error, context) => {
    log.error({ path: context.req.path, cause: error.message.split('\n')[0] }, 'request failed');
    return jsonError(500, 'internal_error', 'Something went wrong on the server.');
  });
  return app;
}

function crossOrigin(allowedOrigins: readonly string[]) {
  return cors({
    origin: (origin) => (allowedOrigins.includes(origin) ? origin : null),
    credentials: true,
    allowMethods: ['GET', 'POST'],
    allowHeaders: ['authorization', 'content-type'],
    exposeHeaders: ['retry-after', 'set-auth-token', 'x-request-id'],
    maxAge: 600,
  });
}

/** Gives each request an id (the caller's, if it sent a sound one) that answers and log lines carry. */
function nameRequest(): MiddlewareHandler {
  const name = requestId();
  return (context, next) =>
    name(context, async () => {
      context.req.raw.headers.set('x-request-id', context.get('requestId'));
      await next();
    });
}

function unavailable(): Response {
  const message = "The database can't be reached right now. Please try again in a moment.";
  return jsonError(503, 'unavailable', message, { 'retry-after': '5' });
}

function tooLarge(): Response {
  return jsonError(413, 'payload_too_large', `The body may have ${maxAuthBody} bytes at most.`);
}

/** Better Auth tells the wait in a header of its own name. */
function withRetryAfter(response: Response): Response {
  const headers = new Headers(response.headers);
  const wait = headers.get('x-retry-after');
  if (wait !== null) headers.set('retry-after', wait);
  return new Response(response.body, { status: response.status, headers });
}
