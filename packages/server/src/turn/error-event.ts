import type { ErrorEvent } from '@docent/protocol';
import { ChatKitError, StreamError } from '../errors.js';

/** What a reader is told of an error that ended a turn. Messages that were not written for readers stay here. */
export function errorEvent(error: unknown): ErrorEvent {
  if (StreamError.isInstance(error)) {
    const { code, allowRetry } = error;
    return { type: 'error', code, ...(code === 'custom' && { message: error.message }), allow_retry: allowRetry };
  }
  if (ChatKitError.isInstance(error))
    return { type: 'error', code: 'custom', message: error.message, allow_retry: true };
  return { type: 'error', code: 'stream.error', allow_retry: true };
}
