import { ProtocolError } from '@docent/protocol';
import { ChatKitError } from '../errors.js';
import { jsonResponse } from './json-response.js';

/** An error as a client gets it. */
interface PublicError {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly path?: string | undefined;
}

/** `{error: {code, message, path?}}` with the status of the error. What was not written for readers stays here. */
export function errorResponse(error: unknown, requestId: string): Response {
  const { status, ...shown } = publicError(error, requestId);
  return jsonResponse(status, { error: shown }, requestId, headersOf(status));
}

function publicError(error: unknown, requestId: string): PublicError {
  if (ProtocolError.isInstance(error)) {
    return { status: 400, code: error.code, message: error.message, path: error.path };
  }
  if (ChatKitError.isInstance(error)) {
    return { status: error.status, code: error.code, message: error.message, path: error.path };
  }
  const message = `Something went wrong on the server. Request id: ${requestId}.`;
  return { status: 500, code: 'internal_error', message };
}

function headersOf(status: number): Record<string, string> {
  if (status === 401) return { 'www-authenticate': 'Bearer' };
  if (status === 405) return { allow: 'POST' };
  if (status === 503) return { 'retry-after': '5' };
  return {};
}
