import { type ChatKitRequest, isStreamingRequest, ProtocolError, parseRequest } from '@docent/protocol';
import type { ChatKitServer } from '../chatkit-server.js';
import { ChatKitError } from '../errors.js';
import { consoleLogger, type Logger } from '../logger.js';
import type { OperationResult } from '../operations/operation.js';
import { errorEvent } from '../turn/error-event.js';
import { errorResponse } from './error-response.js';
import { eventResponse } from './event-response.js';
import { eventStream } from './event-stream.js';
import { jsonResponse } from './json-response.js';
import { readBody } from './read-body.js';
import { requestIdOf } from './request-id.js';

/** What `createContext` knows of a request. */
export interface HandlerCall<TIdentity> {
  readonly identity: TIdentity;
  readonly chatKitRequest: ChatKitRequest;
  readonly request: Request;
  readonly requestId: string;
}

export interface HandlerOptions<TIdentity, TContext> {
  readonly server: ChatKitServer<TContext>;
  /** Who asks, verified; `null` answers 401. Called before the body is read. */
  readonly authenticate: (request: Request) => Promise<TIdentity | null>;
  /** Makes the context that the server and its store get. Default: the identity is the context. */
  readonly createContext?: (call: HandlerCall<TIdentity>) => TContext | Promise<TContext>;
  /** The largest request body in bytes. Default 1 MiB. */
  readonly maxBodyBytes?: number;
  /** Default: warnings and errors to the console. */
  readonly logger?: Logger;
  /** A comment is sent in every stream each so many milliseconds. Default 15,000. */
  readonly heartbeatMs?: number;
}

/** `createContext` may be left out only where an identity is a context. */
type WithContext<TIdentity, TContext> = HandlerOptions<TIdentity, TContext> &
  Required<Pick<HandlerOptions<TIdentity, TContext>, 'createContext'>>;

/**
 * A server as a function from `Request` to `Response`, for any host that speaks fetch. It never throws: errors become
 * `{error: {code, message, path?}}` with their status, and what is not meant for readers goes to the log only.
 */
export function createHandler<TIdentity, TContext>(
  options: WithContext<TIdentity, TContext>,
): (request: Request) => Promise<Response>;
export function createHandler<TContext>(
  options: HandlerOptions<TContext, TContext>,
): (request: Request) => Promise<Response>;
export function createHandler<TIdentity, TContext>(
  options: HandlerOptions<TIdentity, TContext>,
): (request: Request) => Promise<Response> {
  const handler = new Handler(options);
  return (request) => handler.handle(request);
}

/** Nobody reads this status: the connection is closed. nginx logs such requests with it. */
const CLIENT_CLOSED_REQUEST = 499;

class Handler<TIdentity, TContext> {
  readonly #server: ChatKitServer<TContext>;
  readonly #authenticate: HandlerOptions<TIdentity, TContext>['authenticate'];
  readonly #createContext: (call: HandlerCall<TIdentity>) => TContext | Promise<TContext>;
  readonly #maxBodyBytes: number;
  readonly #logger: Logger;
  readonly #heartbeatMs: number;

  constructor(options: HandlerOptions<TIdentity, TContext>) {
    this.#server = options.server;
    this.#authenticate = options.authenticate;
    // Left out only where the types say that an identity is a context.
    this.#createContext = options.createContext ?? (({ identity }) => identity as unknown as TContext);
    this.#maxBodyBytes = options.maxBodyBytes ?? 1024 * 1024;
    this.#logger = options.logger ?? consoleLogger;
    this.#heartbeatMs = options.heartbeatMs ?? 15_000;
  }

  async handle(request: Request): Promise<Response> {
    const requestId = requestIdOf(request);
    try {
      return await this.#answer(request, requestId);
    } catch (error) {
      if (request.signal.aborted) return new Response(null, { status: CLIENT_CLOSED_REQUEST });
      this.#log(error, requestId);
      return errorResponse(error, requestId);
    }
  }

  async #answer(request: Request, requestId: string): Promise<Response> {
    if (request.method !== 'POST') throw new ChatKitError('method_not_allowed', 'Only POST is answered here.');
    const identity = await this.#authenticate(request);
    if (identity === null) throw new ChatKitError('unauthorized', 'Please sign in.');
    const chatKitRequest = parseRequest(await readBody(request, this.#maxBodyBytes));
    const context = await this.#createContext({ identity, chatKitRequest, request, requestId });
    if (isStreamingRequest(chatKitRequest)) return this.#stream(chatKitRequest, context, request.signal, requestId);
    return this.#respond(await this.#server.process(chatKitRequest, context, { requestId }), requestId);
  }

  async #stream(
    chatKitRequest: ChatKitRequest,
    context: TContext,
    requestSignal: AbortSignal,
    requestId: string,
  ): Promise<Response> {
    // A host says that the reader has gone by the request's signal, or by cancelling the response, or both.
    const gone = new AbortController();
    const leave = () => gone.abort();
    requestSignal.addEventListener('abort', leave, { once: true });
    if (requestSignal.aborted) leave();
    const result = await this.#server.process(chatKitRequest, context, { signal: gone.signal, requestId });
    return this.#respond(result, requestId, leave);
  }

  #respond(result: OperationResult, requestId: string, onCancel = () => {}): Response {
    if (result.type === 'json') return jsonResponse(200, result.body, requestId);
    const onError = (error: unknown) => {
      this.#log(error, requestId);
      return errorEvent(error);
    };
    const stream = eventStream(result.events, { heartbeatMs: this.#heartbeatMs, onCancel, onError });
    return eventResponse(stream, requestId);
  }

  #log(err: unknown, requestId: string): void {
    if (ProtocolError.isInstance(err)) this.#logger.info({ requestId, code: err.code, path: err.path }, 'Bad request.');
    else if (!ChatKitError.isInstance(err)) this.#logger.error({ requestId, err }, 'A request has failed.');
    else if (err.status >= 500)
      this.#logger.error({ requestId, code: err.code, err }, 'A request could not be served.');
    else this.#logger.info({ requestId, code: err.code, path: err.path }, 'A request was refused.');
  }
}
