import { PageError, type PageErrorCode } from '@docent/page';
import { type DocentLabels, fill } from '../labels.js';

const labelOf: Partial<Readonly<Record<PageErrorCode, keyof DocentLabels>>> = {
  invalid_credentials: 'invalidCredentials',
  email_taken: 'emailTaken',
  invalid_email: 'invalidEmail',
  password_too_short: 'passwordTooShort',
  password_too_long: 'passwordTooLong',
  too_many_attempts: 'tooManyAttempts',
  cookies_blocked: 'cookiesBlocked',
  origin_not_allowed: 'originNotAllowed',
  server_unreachable: 'unreachable',
};

/** What the reader is told about an error, in the widget's language. */
export function messageOf(error: unknown, labels: DocentLabels): string {
  if (!PageError.isInstance(error)) return labels.signInFailed;
  if (error.code === 'too_many_attempts' && error.retryAfterSeconds !== undefined) {
    return fill(labels.tooManyAttemptsFor, { seconds: error.retryAfterSeconds });
  }
  return labels[labelOf[error.code] ?? 'signInFailed'];
}
