import { expect, test } from 'vitest';
import { ChatKitError, CustomStreamError, NotFoundError, StreamError, UnavailableError } from './errors.js';

test('an error has the status of its code', () => {
  expect(new NotFoundError('thread')).toMatchObject({ code: 'not_found', status: 404 });
  expect(new UnavailableError('database')).toMatchObject({ code: 'unavailable', status: 503 });
  expect(new ChatKitError('thread_busy', 'Busy')).toMatchObject({ status: 409 });
});

test('isInstance knows errors of another copy of the package, and nothing else', () => {
  const foreign = Object.assign(new TypeError('x'), { [Symbol.for('docent.chatkit-error')]: true });
  expect(ChatKitError.isInstance(foreign)).toBe(true);
  expect(ChatKitError.isInstance(new NotFoundError('item'))).toBe(true);
  expect(ChatKitError.isInstance(new TypeError('x'))).toBe(false);
  expect(ChatKitError.isInstance(null)).toBe(false);
  expect(StreamError.isInstance(new CustomStreamError('x'))).toBe(true);
  expect(StreamError.isInstance(new ChatKitError('not_found', 'x'))).toBe(false);
});

test('stream errors have the defaults of the reference server', () => {
  expect(new StreamError()).toMatchObject({ code: 'stream.error', allowRetry: true });
  expect(new CustomStreamError('Out of credit')).toMatchObject({
    code: 'custom',
    message: 'Out of credit',
    allowRetry: false,
  });
});
