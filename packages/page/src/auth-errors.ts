import { PageError, type PageErrorCode } from './errors.js';

/** Better Auth's codes → ours. Source: `BASE_ERROR_CODES` of better-auth 1.7. */
const known: Readonly<Record<string, { code: PageErrorCode; message: string }>> = {
  INVALID_EMAIL_OR_PASSWORD: { code: 'invalid_credentials', message: 'The e-mail address or the password is wrong.' },
  INVALID_PASSWORD: { code: 'invalid_credentials', message: 'The e-mail address or the password is wrong.' },
  USER_ALREADY_EXISTS: { code: 'email_taken', message: 'There is already an account with this e-mail address.' },
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: {
    code: 'email_taken',
    message: 'There is already an account with this e-mail address.',
  },
  INVALID_EMAIL: { code: 'invalid_email', message: 'This is not a valid e-mail address.' },
  PASSWORD_TOO_SHORT: { code: 'password_too_short', message: 'The password is too short.' },
  PASSWORD_TOO_LONG: { code: 'password_too_long', message: 'The password is too long.' },
  INVALID_ORIGIN: { code: 'origin_not_allowed', message: 'The assistant does not accept sign-ins from this site.' },
};

/** The reason in a refusal of Better Auth. */
export function authError(response: Pick<Response, 'status' | 'headers'>, answer: unknown): PageError {
  if (response.status === 429) return tooManyAttempts(response.headers);
  if (response.status >= 500) return unreachable(`status ${response.status}`);
  const code = typeof answer === 'object' && answer !== null ? Reflect.get(answer, 'code') : undefined;
  const reason = typeof code === 'string' ? known[code] : undefined;
  return reason === undefined
    ? new PageError('sign_in_failed', 'Signing in did not work.', { cause: code ?? response.status })
    : new PageError(reason.code, reason.message);
}

export function unreachable(cause: unknown): PageError {
  return new PageError('server_unreachable', 'The assistant cannot be reached right now.', { cause });
}

function tooManyAttempts(headers: Headers): PageError {
  const seconds = Number(headers.get('X-Retry-After') ?? headers.get('Retry-After') ?? Number.NaN);
  return new PageError('too_many_attempts', 'Too many attempts. Please wait a moment.', {
    ...(Number.isFinite(seconds) ? { retryAfterSeconds: seconds } : {}),
  });
}
