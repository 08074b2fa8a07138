import type { ChatKitRequest } from '@docent/protocol';
import type { ChatKitServer } from '../chatkit-server.js';
import { ChatKitError } from '../errors.js';
import type { Logger } from '../logger.js';

/** What `createContext` knows of a request. */
export interface HandlerCall<TIdentity> {
  readonly identity: TIdentity;
  readonly chatKitRequest: ChatKitRequest;
  readonly request: Request;
  readonly requestId: string;
}

interface BaseHandlerOptions<TIdentity, TContext> {
  readonly server: ChatKitServer<TContext>;
  /** Who asks, verified; `null` answers 401. Called before the body is read. */
  readonly authenticate: (request: Request) => Promise<TIdentity | null>;
  /** The largest request body in bytes. Default 1 MiB. */
  readonly maxBodyBytes?: number;
  /** Default: warnings and errors to the console. */
  readonly logger?: Logger;
  /** A comment is sent in a stream that was silent for this many milliseconds. Default 15,000. */
  readonly heartbeatMs?: number;
}

/** Makes the context that the server and its store get. It may be left out where the identity can be the context. */
type ContextOption<TIdentity, TContext> = [TIdentity] extends [TContext]
  ? { readonly createContext?: (call: HandlerCall<TIdentity>) => TContext | Promise<TContext> }
  : { readonly createContext: (call: HandlerCall<TIdentity>) => TContext | Promise<TContext> };

export type HandlerOptions<TIdentity, TContext> = BaseHandlerOptions<TIdentity, TContext> &
  ContextOption<TIdentity, TContext>;

export function createHandler<TIdentity, TContext>(
  _options: HandlerOptions<TIdentity, TContext>,
): (request: Request) => Promise<Response> {
  return () => Promise.reject(new ChatKitError('unavailable', 'not built yet'));
}
