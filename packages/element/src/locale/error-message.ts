import type { ChatKitError } from '@docent/client';
import type { Strings } from './strings.js';

/** What the reader is told of a failure: what happened and what to do, never an internal. */
export function errorMessage(error: ChatKitError, { errors }: Strings, online: boolean): string {
  if (error.code === 'stream_error') return error.serverMessage ?? errors.answer;
  if (error.status !== undefined) return httpMessage(error, error.status, errors);
  if (!online) return errors.offline;
  return error.cutOff ? errors.cut : errors.network;
}

function httpMessage(error: ChatKitError, status: number, errors: Strings['errors']): string {
  switch (status) {
    case 401:
    case 403:
      return errors.unauthorized;
    case 404:
      return errors.notFound;
    case 409:
      return errors.busy;
    case 413:
      return error.serverMessage ?? errors.tooLarge;
    case 429:
      return error.retryAfter ? errors.tooManyUntil(error.retryAfter) : errors.tooMany;
    case 502:
    case 503:
    case 504:
      return errors.unavailable;
    default:
      return status < 500 ? (error.serverMessage ?? errors.refused) : errors.server;
  }
}
