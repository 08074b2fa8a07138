/** Codes of errors that may reach a client. `message` is then safe to show; nothing internal goes into it. */
export type ChatKitErrorCode =
  | 'unauthorized'
  | 'not_found'
  | 'method_not_allowed'
  | 'invalid_request'
  | 'invalid_cursor'
  | 'payload_too_large'
  | 'thread_busy'
  | 'unavailable'
  | 'shutting_down';

const statuses: Readonly<Record<ChatKitErrorCode, number>> = {
  unauthorized: 401,
  not_found: 404,
  method_not_allowed: 405,
  invalid_request: 400,
  invalid_cursor: 400,
  payload_too_large: 413,
  thread_busy: 409,
  unavailable: 503,
  shutting_down: 503,
};

const marker = Symbol.for('docent.chatkit-error');
const streamMarker = Symbol.for('docent.stream-error');

/** An error with a stable code and an HTTP status, whose message may be shown to the person who asked. */
export class ChatKitError extends Error {
  override readonly name: string = 'ChatKitError';
  readonly [marker] = true;
  readonly code: ChatKitErrorCode;
  /** The HTTP status that answers a request with this error. */
  readonly status: number;
  /** The field that is wrong, dotted, where there is one. */
  readonly path: string | undefined;

  constructor(code: ChatKitErrorCode, message: string, options: { path?: string; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.status = statuses[code];
    this.path = options.path;
  }

  /** Like `instanceof`, but also true for an error of another copy of this package. */
  static isInstance(value: unknown): value is ChatKitError {
    return typeof value === 'object' && value !== null && marker in value;
  }
}

/** A request of the protocol that this server has no answer to. */
export function notSupported(requestType: string): ChatKitError {
  return new ChatKitError('invalid_request', `${requestType} is not supported by this server.`, { path: 'type' });
}

/** A thread, item or cursor that is not there, or belongs to somebody else: the two look the same on purpose. */
export class NotFoundError extends ChatKitError {
  override readonly name = 'NotFoundError';

  constructor(what: 'thread' | 'item' | 'attachment', cause?: unknown) {
    super('not_found', `This ${what} does not exist.`, { cause });
  }
}

/** A component the server needs (a database, say) cannot be reached; the same request may work later. */
export class UnavailableError extends ChatKitError {
  override readonly name = 'UnavailableError';

  constructor(component: string, cause?: unknown) {
    super('unavailable', `The ${component} can't be reached right now. Please try again in a moment.`, { cause });
  }
}

/**
 * Thrown by `respond` to end a turn with an `error` event of a known code.
 * Source: `StreamError` of the reference server (openai-chatkit).
 */
export class StreamError extends Error {
  override readonly name: string = 'StreamError';
  readonly [streamMarker] = true;
  readonly code: string;
  /** Whether the reader is offered to try again. */
  readonly allowRetry: boolean;

  constructor(code = 'stream.error', options: { allowRetry?: boolean; cause?: unknown } = {}) {
    super(code, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.allowRetry = options.allowRetry ?? true;
  }

  /** Like `instanceof`, but also true for an error of another copy of this package. */
  static isInstance(value: unknown): value is StreamError {
    return typeof value === 'object' && value !== null && streamMarker in value;
  }
}

/** Thrown by `respond` to end a turn with an `error` event that shows `message` as it is. */
export class CustomStreamError extends StreamError {
  override readonly name = 'CustomStreamError';

  constructor(message: string, options: { allowRetry?: boolean; cause?: unknown } = {}) {
    super('custom', { allowRetry: options.allowRetry ?? false, cause: options.cause });
    this.message = message;
  }
}
