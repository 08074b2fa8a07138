import { ModelError, type ModelErrorCode } from './model-error.js';
import { isRecord, type UnknownRecord } from './records.js';

export interface ModelErrorDescription {
  /** For the reader: no stack, no address, no secret, nothing the provider wrote. */
  readonly message: string;
  readonly allowRetry: boolean;
  /** For the log and for code. `unknown`: not a failure of the model. */
  readonly code: ModelErrorCode | 'unknown';
}

/** What to tell the reader about an error that ended a run. Any value is accepted. */
export function describeModelError(error: unknown): ModelErrorDescription {
  const known = toModelError(error);
  if (known !== null) return { message: known.message, allowRetry: known.allowRetry, code: known.code };
  return {
    message: 'Something went wrong while the answer was written. Please try again.',
    allowRetry: true,
    code: 'unknown',
  };
}

/** The error as a `ModelError`, or `null` when it does not come from the model: a guardrail, a bug, an abort. */
export function toModelError(error: unknown): ModelError | null {
  if (ModelError.isInstance(error)) return error;
  const code = codeOf(error);
  return code === null ? null : new ModelError(code, error);
}

/**
 * Errors are told apart by their shape, so that it does not matter which copy of which client library made them.
 * Source: `APIError` and its kin of `openai`, the error classes of `@openai/agents-core`, and `fetch` of Node.
 */
function codeOf(error: unknown): ModelErrorCode | null {
  if (!isRecord(error) || isAbort(error)) return null;
  return (
    codeOfClass(error) ??
    codeOfStatus(error) ??
    codeOfProviderCode(error) ??
    codeOfNetwork(error) ??
    codeOfParser(error)
  );
}

function isAbort(error: UnknownRecord): boolean {
  return error['name'] === 'AbortError' || className(error) === 'APIUserAbortError';
}

function codeOfClass(error: UnknownRecord): ModelErrorCode | null {
  switch (className(error)) {
    case 'ModelTimeoutError':
    case 'APIConnectionTimeoutError':
      return 'model_silent';
    case 'APIConnectionError':
      return isCutConnection(error) ? 'model_interrupted' : 'model_unreachable';
    case 'ModelRefusalError':
    case 'ContentFilterFinishReasonError':
      return 'model_refused';
    case 'MaxTurnsExceededError':
      return 'model_too_many_steps';
    case 'ModelBehaviorError':
    case 'InvalidToolInputError':
      // The SDK's words for a stream that ended without its last event.
      return text(error['message']).includes('did not produce a final response')
        ? 'model_interrupted'
        : 'model_malformed';
    default:
      return null;
  }
}

function codeOfStatus(error: UnknownRecord): ModelErrorCode | null {
  const status = error['status'];
  if (typeof status !== 'number') return null;
  if (status === 401 || status === 403) return 'model_unauthorized';
  if (status === 404) return 'model_not_found';
  if (status === 408 || status === 504) return 'model_silent';
  if (status === 429 || status >= 500)
    return codeOfProviderCode(error) ?? (status === 429 ? 'model_rate_limited' : 'model_overloaded');
  return status >= 400 ? (codeOfProviderCode(error) ?? 'model_rejected_request') : null;
}

/** The `code` or `type` that providers put into an error body or an error event of a stream. */
function codeOfProviderCode(error: UnknownRecord): ModelErrorCode | null {
  for (const name of [text(error['code']), text(error['type'])]) {
    if (/context_length|context_window|string_above_max_length/.test(name)) return 'model_context_too_long';
    if (/insufficient_quota|billing/.test(name)) return 'model_quota_exceeded';
    if (/content_filter|content_policy|safety/.test(name)) return 'model_refused';
    if (/rate_limit|too_many_requests/.test(name)) return 'model_rate_limited';
    if (/invalid_api_key|authentication|permission/.test(name)) return 'model_unauthorized';
    if (/model_not_found/.test(name)) return 'model_not_found';
    if (/server_error|overloaded/.test(name)) return 'model_overloaded';
  }
  return null;
}

const UNREACHABLE =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|EPROTO|UND_ERR_CONNECT_TIMEOUT|CERT_|ERR_TLS|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)/;
const CUT = /^(?:UND_ERR_SOCKET|ECONNRESET|EPIPE|UND_ERR_ABORTED|ERR_STREAM_PREMATURE_CLOSE)/;
const SLOW = /^(?:ETIMEDOUT|UND_ERR_HEADERS_TIMEOUT|UND_ERR_BODY_TIMEOUT)/;

function codeOfNetwork(error: UnknownRecord): ModelErrorCode | null {
  for (const cause of causes(error)) {
    const code = text(cause['code']);
    if (SLOW.test(code)) return 'model_silent';
    if (UNREACHABLE.test(code)) return 'model_unreachable';
    if (CUT.test(code)) return 'model_interrupted';
  }
  return null;
}

/** A line of a stream that is no JSON reaches us as the parser's own error. */
function codeOfParser(error: UnknownRecord): ModelErrorCode | null {
  return className(error) === 'SyntaxError' && /JSON/.test(text(error['message'])) ? 'model_malformed' : null;
}

function isCutConnection(error: UnknownRecord): boolean {
  return causes(error).some((cause) => CUT.test(text(cause['code'])));
}

function causes(error: UnknownRecord): UnknownRecord[] {
  const chain: UnknownRecord[] = [];
  for (let next: unknown = error; isRecord(next) && chain.length < 6; next = next['cause']) chain.push(next);
  return chain;
}

function className(error: UnknownRecord): string {
  return error.constructor?.name ?? '';
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
