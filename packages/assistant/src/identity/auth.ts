import type { Logger } from '@docent/server';
import { type BetterAuthOptions, betterAuth } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import { anonymous, bearer, jwt } from 'better-auth/plugins';
import type { JSONWebKeySet } from 'jose';
import type pg from 'pg';
import type { Config } from '../config/load-config.js';
import { reportAuthErrors, toAuthLogger } from './auth-logger.js';
import type { Identity } from './identity.js';
import { type OwnOrigin, trustedOrigins } from './request-origin.js';
import { signInLimits } from './sign-in-limits.js';

/** The header in which the HTTP layer tells Better Auth the reader's address; what a client sends there is replaced. */
export const CLIENT_ADDRESS_HEADER = 'x-docent-client-address';

/** How long a token lives. A session can be ended at once, a token can't: so it is short. */
const tokenLifetime = '5m';

const day = 24 * 60 * 60;

export interface AuthOptions {
  readonly pool: pg.Pool;
  readonly secret: string;
  /** Where readers reach the server; tokens are issued by it and for it. */
  readonly baseUrl: string;
  readonly origin: OwnOrigin;
  readonly identity: Config['identity'];
  readonly signInsPerMinute: number;
  readonly logger: Logger;
  /** A guest has signed in or up: what was the guest's is now the account's. */
  readonly onGuestLinked: (guestId: string, accountId: string) => Promise<void>;
}

/** Sign-in, sessions and tokens, kept in the database's `auth_*` tables. */
export interface Auth {
  /** Answers `/api/auth/*`. */
  readonly handler: (request: Request) => Promise<Response>;
  /** Whose session the cookie (or `Authorization: Bearer <session token>`) is, or `null`. Reads the database. */
  readonly readSession: (headers: Headers) => Promise<Identity | null>;
  /** The public keys that tokens are signed with; the first call makes one. */
  readonly loadKeys: () => Promise<JSONWebKeySet>;
  /** Creates the tables that are missing. */
  readonly migrate: () => Promise<void>;
}

export function createAuth(options: AuthOptions): Auth {
  const auth = betterAuth({
    ...tables,
    baseURL: options.baseUrl,
    secret: options.secret,
    database: options.pool,
    telemetry: { enabled: false },
    logger: toAuthLogger(options.logger),
    onAPIError: reportAuthErrors(options.logger),
    trustedOrigins: (request?: Request) => trustedOrigins(request, options.origin),
    disabledPaths: [
      ...(options.identity.guest ? [] : ['/sign-in/anonymous']),
      // Would leave the guest's conversations without an owner.
      '/delete-anonymous-user',
    ],
    emailAndPassword: { enabled: options.identity.email },
    session: { ...tables.session, expiresIn: 30 * day, updateAge: day },
    rateLimit: signInLimits(options.signInsPerMinute),
    advanced: {
      cookiePrefix: 'docent',
      // Said out loud, since the default depends on NODE_ENV.
      disableOriginCheck: false,
      disableCSRFCheck: false,
      ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS_HEADER] },
      ...crossSiteCookies(options),
    },
    plugins: [
      anonymous({
        generateName: () => 'Guest',
        onLinkAccount: ({ anonymousUser, newUser }) => options.onGuestLinked(anonymousUser.user.id, newUser.user.id),
      }),
      jwt({
        schema: { jwks: { modelName: 'auth_jwks' } },
        // Asked for at /api/auth/token only: signing one on each look at the session would be wasted.
        disableSettingJwtHeader: true,
        jwt: {
          issuer: options.baseUrl,
          audience: options.baseUrl,
          expirationTime: tokenLifetime,
          definePayload: ({ user }) => tokenPayload(user),
        },
      }),
      bearer(),
    ],
  });
  return {
    handler: (request) => auth.handler(request),
    readSession: async (headers) => {
      // A refresh needs a new cookie, which only Better Auth's own routes can set.
      const session = await auth.api.getSession({ headers, query: { disableRefresh: true } });
      if (session === null) return null;
      const profile = { id: session.user.id, ...tokenPayload(session.user) };
      return { userId: profile.id, user: profile };
    },
    loadKeys: () => auth.api.getJwks(),
    migrate: async () => (await getMigrations(auth.options)).runMigrations(),
  };
}

/** `user` is a reserved word of SQL, and the names are the database's, not ours alone. */
const tables = {
  user: { modelName: 'auth_user' },
  session: { modelName: 'auth_session' },
  account: { modelName: 'auth_account' },
  verification: { modelName: 'auth_verification' },
} satisfies BetterAuthOptions;

interface AuthUser {
  readonly name: string;
  readonly email: string;
  readonly isAnonymous?: boolean | null | undefined;
}

/** What a token says of its owner; the made-up name and address of a guest are left out. */
function tokenPayload(user: AuthUser & Record<string, unknown>): Pick<Identity['user'], 'name' | 'email' | 'guest'> {
  return user.isAnonymous === true ? { guest: true } : { name: user.name, email: user.email, guest: false };
}

/** Lets sites of other origins keep a session, which browsers allow over HTTPS only. */
function crossSiteCookies({
  baseUrl,
  origin,
}: AuthOptions): Pick<NonNullable<BetterAuthOptions['advanced']>, 'defaultCookieAttributes'> {
  const needed = baseUrl.startsWith('https://') && origin.allowedOrigins.length > 0;
  return needed ? { defaultCookieAttributes: { sameSite: 'none', secure: true } } : {};
}
