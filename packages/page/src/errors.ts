/** What went wrong in the browser, in a form that a user interface can translate. */
export type PageErrorCode =
  | 'invalid_credentials'
  | 'email_taken'
  | 'invalid_email'
  | 'password_too_short'
  | 'password_too_long'
  | 'too_many_attempts'
  | 'cookies_blocked'
  | 'origin_not_allowed'
  | 'server_unreachable'
  | 'sign_in_failed'
  | 'script_blocked'
  | 'script_timeout'
  | 'script_without_element';

const marker = Symbol.for('docent.page-error');

/** An error with a stable code; `message` is English and may be shown to the reader. */
export class PageError extends Error {
  override readonly name = 'PageError';
  readonly [marker] = true;
  readonly code: PageErrorCode;
  /** Seconds until another attempt is worthwhile, where the server said so. */
  readonly retryAfterSeconds: number | undefined;

  constructor(code: PageErrorCode, message: string, options: { retryAfterSeconds?: number; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.retryAfterSeconds = options.retryAfterSeconds;
  }

  /** Like `instanceof`, but also true for an error of another copy of this package. */
  static isInstance(value: unknown): value is PageError {
    return typeof value === 'object' && value !== null && marker in value;
  }
}
