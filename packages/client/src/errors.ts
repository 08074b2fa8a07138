import type { RequestType } from '@docent/protocol';

/** What went wrong, as an application's `chatkit.error` handler sees it. The last three only reject method calls. */
export type ChatKitErrorCode =
  | 'http'
  | 'network'
  | 'stream_error'
  | 'stream_parse'
  | 'thread_load'
  | 'history'
  | 'client_tool'
  | 'options'
  | 'busy'
  | 'aborted'
  | 'invalid_state';

export interface ChatKitErrorDetails {
  /** HTTP status, where the server answered with one. */
  readonly status?: number;
  /** The server's own code: of its JSON error body, or of an `error` event. */
  readonly serverCode?: string;
  /** The server's text for the reader. Only set where the server means it to be shown. */
  readonly serverMessage?: string;
  /** Seconds after which the server takes requests again (`Retry-After`). */
  readonly retryAfter?: number;
  readonly requestType?: RequestType;
  readonly threadId?: string;
  /** Whether the server invites another attempt (`allow_retry` of an `error` event). */
  readonly allowRetry?: boolean;
  /** The server had taken the request, but its answer did not arrive whole. */
  readonly cutOff?: boolean;
}

const marker = Symbol.for('docent.client-error');

/** A failed request, stream or command. Never holds what anybody wrote: it is safe to log. */
export class ChatKitError extends Error {
  override readonly name = 'ChatKitError';
  readonly [marker] = true;
  readonly code: ChatKitErrorCode;
  readonly status: number | undefined;
  readonly serverCode: string | undefined;
  readonly serverMessage: string | undefined;
  readonly retryAfter: number | undefined;
  readonly requestType: RequestType | undefined;
  readonly threadId: string | undefined;
  readonly allowRetry: boolean | undefined;
  readonly cutOff: boolean;

  constructor(code: ChatKitErrorCode, message: string, details: ChatKitErrorDetails & { cause?: unknown } = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.status = details.status;
    this.serverCode = details.serverCode;
    this.serverMessage = details.serverMessage;
    this.retryAfter = details.retryAfter;
    this.requestType = details.requestType;
    this.threadId = details.threadId;
    this.allowRetry = details.allowRetry;
    this.cutOff = details.cutOff ?? false;
  }

  /** Like `instanceof`, but also true for an error of another copy of this package. */
  static isInstance(value: unknown): value is ChatKitError {
    return typeof value === 'object' && value !== null && marker in value;
  }
}

/** The same failure under another code: a request that failed while a thread was loaded is a `thread_load`. */
export function recode(error: unknown, code: ChatKitErrorCode, threadId?: string): ChatKitError {
  if (!ChatKitError.isInstance(error)) {
    return new ChatKitError(code, 'Something unexpected went wrong.', { cause: error });
  }
  if (error.code === 'aborted') return error;
  return new ChatKitError(code, error.message, {
    cause: error,
    ...(error.status === undefined ? {} : { status: error.status }),
    ...(error.serverCode === undefined ? {} : { serverCode: error.serverCode }),
    ...(error.retryAfter === undefined ? {} : { retryAfter: error.retryAfter }),
    ...(error.requestType === undefined ? {} : { requestType: error.requestType }),
    ...(threadId === undefined ? {} : { threadId }),
  });
}

export function aborted(what: string): ChatKitError {
  return new ChatKitError('aborted', `${what} was cancelled.`);
}
