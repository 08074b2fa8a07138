import type { Logger } from '@docent/server';
import type { BetterAuthOptions } from 'better-auth';

/**
 * Better Auth's log as lines of ours. Arguments are left out but for the message of an error: they can hold addresses
 * and origins that a client made up.
 */
export function toAuthLogger(logger: Logger): NonNullable<BetterAuthOptions['logger']> {
  return {
    level: 'warn',
    disableColors: true,
    log(level, message, ...details) {
      const error = details.find((detail) => detail instanceof Error);
      logger[level]({ component: 'identity', ...(error && { cause: error.message }) }, firstLine(message));
    },
  };
}

function firstLine(message: unknown): string {
  return String(message).split('\n')[0] ?? '';
}
