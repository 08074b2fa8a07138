import type { RequestType } from '@docent/protocol';
import { ChatKitError } from './errors.js';
import { isObject, parseJson } from './json.js';

/** More of an error body than this is never read: an HTML error page can be long. */
const MAX_BODY_CHARACTERS = 20_000;
const MAX_MESSAGE_CHARACTERS = 400;

/**
 * The error that a non-2xx answer stands for. Docent's servers answer `{error: {code, message, path}}` with a message
 * written for the reader, and only that shape is ever shown; `{detail}` and everything else may hold internals.
 */
export async function httpError(response: Response, requestType: RequestType): Promise<ChatKitError> {
  const body = await readBody(response);
  const error = isObject(body) && isObject(body['error']) ? body['error'] : {};
  const { code, message } = error;
  const retryAfter = readRetryAfter(response.headers.get('retry-after'));
  return new ChatKitError('http', `The server answered ${requestType} with status ${response.status}.`, {
    status: response.status,
    requestType,
    ...(typeof code === 'string' ? { serverCode: code } : {}),
    ...(typeof code === 'string' && typeof message === 'string' && message !== ''
      ? { serverMessage: message.slice(0, MAX_MESSAGE_CHARACTERS) }
      : {}),
    ...(retryAfter === undefined ? {} : { retryAfter }),
  });
}

async function readBody(response: Response): Promise<unknown> {
  try {
    return parseJson((await response.text()).slice(0, MAX_BODY_CHARACTERS));
  } catch {
    return undefined;
  }
}

/** `Retry-After` is a number of seconds or a date. */
function readRetryAfter(header: string | null): number | undefined {
  if (header === null) return undefined;
  const seconds = /^\d+$/.test(header.trim()) ? Number(header) : (Date.parse(header) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : undefined;
}
