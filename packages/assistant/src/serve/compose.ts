import { createHandler, type HandlerCall, type Logger, UnavailableError } from '@docent/server';
import { createPostgresStore, type Database, DatabaseError, migrate } from '@docent/stores/postgres';
import type { Hono } from 'hono';
import { createAnswerModel } from '../assistant/answer-model.js';
import { PageAssistant } from '../assistant/page-assistant.js';
import type { Config } from '../config/load-config.js';
import { readRequestMetadata } from '../context/page-metadata.js';
import { type RequestContext, toRequestContext } from '../context/request-context.js';
import { createApp } from '../http/app.js';
import { elementFolder } from '../http/element.js';
import { summarize } from '../http/readiness.js';
import { createIdentity, type IdentityParts } from '../identity/create-identity.js';
import type { Identity } from '../identity/identity.js';
import type { IndexKeeper } from '../knowledge/index-keeper.js';
import { DatabaseSupervisor } from './database-supervisor.js';
import { localUrl } from './listen.js';

export interface ServerParts {
  readonly app: Hono;
  readonly assistant: PageAssistant;
  readonly supervisor: DatabaseSupervisor;
}

export interface ComposeOptions {
  readonly config: Config;
  readonly secret: string;
  readonly database: Database;
  readonly index: IndexKeeper;
  readonly logger: Logger;
}

/** Puts the parts of the server together. Nothing connects or listens yet. */
export function compose({ config, secret, database, index, logger }: ComposeOptions): ServerParts {
  const store = createPostgresStore<RequestContext>({ pool: database.pool });
  const origin = { url: config.site.url, allowedOrigins: config.allowedOrigins };
  const identity = createIdentity({
    config,
    baseUrl: config.site.url ?? localUrl(config.port, config.host),
    origin,
    pool: database.pool,
    secret,
    logger,
    onGuestLinked: async (guestId, accountId) => {
      await store.transferOwner({ userId: guestId }, { userId: accountId });
    },
  });
  const supervisor = superviseDatabase(database, identity, logger);
  const assistant = new PageAssistant({
    store,
    logger,
    maxMessageCharacters: config.limits.messageCharacters,
    search: index,
    model: createAnswerModel(config.model),
    name: config.name,
    history: config.history,
    instructions: config.instructions,
  });
  const chatKit = createHandler<Identity, RequestContext>({
    server: assistant,
    authenticate: (request) => authenticateOrCheck(request, identity, supervisor),
    createContext: (call) => createContext(call, logger),
    maxBodyBytes: config.limits.bodyBytes,
    logger,
  });
  const readiness = async () => {
    const status = (await supervisor.check()) ? 'ready' : 'unavailable';
    return summarize({
      database: { status, kind: database.kind },
      identity: { status },
      index: index.state,
      model: assistant.modelState,
    });
  };
  const app = createApp({
    chatKit,
    auth: identity.handler,
    database: supervisor,
    readiness,
    origin,
    trustProxy: config.trustProxy,
    site: config.site,
    elementFolder: elementFolder(),
    log: logger,
  });
  return { app, assistant, supervisor };
}

function superviseDatabase(database: Database, identity: IdentityParts, logger: Logger): DatabaseSupervisor {
  return new DatabaseSupervisor({
    prepare: async () => {
      await database.ready();
      await migrate(database.pool, { logger });
      await identity.migrate();
    },
    ping: () => database.ping(),
    // The embedded database is in this process: what keeps it from opening will not go away by waiting.
    isFatal: (error) =>
      database.kind === 'pglite' || (DatabaseError.isInstance(error) && error.code !== 'database_unreachable'),
    logger,
  });
}

/** Tells a reader who is nobody from a database that can't be asked. */
async function authenticateOrCheck(request: Request, identity: IdentityParts, supervisor: DatabaseSupervisor) {
  try {
    return await identity.authenticate(request);
  } catch (error) {
    if (await supervisor.check()) throw error;
    throw new UnavailableError('database', error);
  }
}

function createContext(call: HandlerCall<Identity>, logger: Logger): RequestContext {
  const { identity, chatKitRequest, requestId } = call;
  const { dropped, ...metadata } = readRequestMetadata(chatKitRequest);
  const fields = { requestId, userId: identity.userId, type: chatKitRequest.type };
  logger.info(fields, 'chat request');
  if (dropped.length > 0) logger.warn({ ...fields, dropped }, 'unreadable page metadata left out');
  return toRequestContext(identity, { ...metadata, requestId });
}
