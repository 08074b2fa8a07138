import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTPayload, jwtVerify } from 'jose';
import type { Identity } from './identity.js';

/** The least time between two loads of the keys, in milliseconds, so that made-up key ids cost no more than that. */
const reloadAfterMs = 10_000;

export interface TokenVerifierOptions {
  readonly issuer: string;
  readonly audience: string;
  readonly loadKeys: () => Promise<JSONWebKeySet>;
}

/** Whose token this is, or `null` if it is not a valid token of ours (signature, issuer, audience, expiry). */
export type TokenVerifier = (token: string) => Promise<Identity | null>;

/** Verifies our own JSON Web Tokens with keys held in memory. An error of `loadKeys` is passed on. */
export function createTokenVerifier({ issuer, audience, loadKeys }: TokenVerifierOptions): TokenVerifier {
  let keys: ReturnType<typeof createLocalJWKSet> | undefined;
  let loadedAt = 0;
  const load = async () => {
    keys = createLocalJWKSet(await loadKeys());
    loadedAt = Date.now();
    return keys;
  };
  const verify = async (token: string, keySet: ReturnType<typeof createLocalJWKSet>) => {
    const options = { issuer, audience, algorithms: ['EdDSA'], requiredClaims: ['sub', 'exp'] };
    return toIdentity((await jwtVerify(token, keySet, options)).payload);
  };
  return async (token) => {
    const known = keys ?? (await load());
    try {
      return await verify(token, known);
    } catch (error) {
      // Another process may have made a key since.
      if (!(error instanceof errors.JWKSNoMatchingKey) || Date.now() - loadedAt < reloadAfterMs) return null;
    }
    return verify(token, await load()).catch(() => null);
  };
}

function toIdentity(payload: JWTPayload): Identity | null {
  const { sub: id, name, email, guest } = payload;
  if (typeof id !== 'string' || id === '') return null;
  const profile = {
    id,
    ...(typeof name === 'string' && { name }),
    ...(typeof email === 'string' && { email }),
    guest: guest === true,
  };
  return { userId: id, user: profile };
}
