import type { BetterAuthOptions } from 'better-auth';

const window = 60;

/**
 * How often one address may try to sign in or up, per minute; counted in memory, so per process. Guests may come in
 * faster, because no password can be guessed there and readers of one office share an address.
 */
export function signInLimits(perMinute: number): NonNullable<BetterAuthOptions['rateLimit']> {
  return {
    enabled: true,
    storage: 'memory',
    // Reading a session happens on each page; only the ways in are worth a limit.
    window,
    max: 10_000,
    customRules: {
      '/sign-in/anonymous': { window, max: perMinute * 10 },
      '/sign-in/*': { window, max: perMinute },
      '/sign-up/*': { window, max: perMinute },
    },
  };
}
