import type { Logger } from '@docent/server';
import type pg from 'pg';
import type { Config } from '../config/load-config.js';
import { type Auth, createAuth } from './auth.js';
import { createAuthenticator } from './authenticate.js';
import type { Identity } from './identity.js';
import type { OwnOrigin } from './request-origin.js';
import { createTokenVerifier } from './token-verifier.js';

export interface IdentityOptions {
  readonly config: Pick<Config, 'identity' | 'limits'>;
  /** Where readers reach the server. */
  readonly baseUrl: string;
  readonly origin: OwnOrigin;
  readonly pool: pg.Pool;
  readonly secret: string;
  readonly logger: Logger;
  readonly onGuestLinked: (guestId: string, accountId: string) => Promise<void>;
}

/** Everything that decides who a reader is. */
export interface IdentityParts extends Pick<Auth, 'handler' | 'migrate'> {
  /** Who makes a request, or `null`. */
  readonly authenticate: (request: Request) => Promise<Identity | null>;
}

export function createIdentity({ config, baseUrl, ...rest }: IdentityOptions): IdentityParts {
  const { identity, limits } = config;
  const auth = createAuth({ ...rest, baseUrl, identity, signInsPerMinute: limits.signInsPerMinute });
  const verifyToken = createTokenVerifier({ issuer: baseUrl, audience: baseUrl, loadKeys: auth.loadKeys });
  const authenticate = createAuthenticator({ identity, verifyToken, readSession: auth.readSession });
  return { handler: auth.handler, migrate: auth.migrate, authenticate };
}
