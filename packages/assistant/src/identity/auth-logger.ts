import type { Logger } from '@docent/server';
import type { BetterAuthOptions } from 'better-auth';

/**
 * Better Auth's log as lines of ours. Arguments are left out but for the message of an error: they can hold addresses
 * and origins that a client made up.
 */
export function toAuthLogger(logger: Logger): NonNullable<BetterAuthOptions['logger']> {
  return {
    level: 'warn',
    log(level, message, ...details) {
      const error = details.find((detail) => detail instanceof Error);
      logger[level](fieldsOf(error), firstLine(message));
    },
  };
}

/** Reports what went wrong in a route. Without it, Better Auth also writes refusals to the console by itself. */
export function reportAuthErrors(logger: Logger): NonNullable<BetterAuthOptions['onAPIError']> {
  return {
    onError(error) {
      const isRefusal = error instanceof Error && 'statusCode' in error && Number(error.statusCode) < 500;
      if (isRefusal) logger.debug(fieldsOf(error), 'sign-in request refused');
      else logger.error(fieldsOf(error), 'sign-in request failed');
    },
  };
}

function fieldsOf(error: unknown): object {
  const cause = error instanceof Error ? firstLine(error.message) : undefined;
  return { component: 'identity', ...(cause !== undefined && { cause }) };
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? '';
}
