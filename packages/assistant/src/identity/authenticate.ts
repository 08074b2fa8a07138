import type { Config } from '../config/load-config.js';
import type { Auth } from './auth.js';
import type { Identity } from './identity.js';
import type { TokenVerifier } from './token-verifier.js';

const maxHeaderIdLength = 256;

export interface AuthenticatorOptions {
  readonly identity: Config['identity'];
  readonly verifyToken: TokenVerifier;
  readonly readSession: Auth['readSession'];
}

/**
 * Who makes a request, or `null`. The first of these that the request has decides, and if that one is not valid the
 * others are not tried:
 *
 * 1. the header of a proxy, if the owner declared one (`identity.trustedHeader`);
 * 2. `Authorization: Bearer`, a token or a session token of ours;
 * 3. the session cookie.
 */
export function createAuthenticator({ identity, verifyToken, readSession }: AuthenticatorOptions) {
  return async (request: Request): Promise<Identity | null> => {
    const { headers } = request;
    const declared = identity.trustedHeader === undefined ? null : headers.get(identity.trustedHeader);
    if (declared !== null) return fromTrustedHeader(declared);
    const found = await fromCredentials(headers);
    return found?.user.guest && !identity.guest ? null : found;
  };

  async function fromCredentials(headers: Headers): Promise<Identity | null> {
    const authorization = headers.get('authorization');
    if (authorization !== null) {
      const token = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
      if (token === undefined) return null;
      return isJsonWebToken(token) ? verifyToken(token) : readSession(new Headers({ authorization }));
    }
    const cookie = headers.get('cookie');
    return cookie === null ? null : readSession(new Headers({ cookie }));
  }
}

function fromTrustedHeader(value: string): Identity | null {
  const id = value.trim();
  return id === '' || id.length > maxHeaderIdLength ? null : { userId: id, user: { id, guest: false } };
}

/** A session token of Better Auth has two parts, a JSON Web Token three. */
function isJsonWebToken(token: string): boolean {
  return token.split('.').length === 3;
}
