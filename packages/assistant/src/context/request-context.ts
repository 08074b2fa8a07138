import type { OwnerContext } from '@docent/server';
import type { Identity, ReaderProfile } from '../identity/identity.js';
import type { PageMetadata } from './page-metadata.js';

/** Everything a call knows about who asks, and from where. */
export interface RequestContext extends OwnerContext {
  readonly user: ReaderProfile;
  /** The page that the reader is on, as the page itself says. */
  readonly page?: PageMetadata | undefined;
  /** What the reader has selected on it. */
  readonly selection?: string | undefined;
  /** Names the request in every line of the log. */
  readonly requestId: string;
}

/** The context of a request by a verified reader. */
export function toRequestContext(
  identity: Identity,
  from: Pick<RequestContext, 'page' | 'selection' | 'requestId'>,
): RequestContext {
  const { userId, organizationId, user } = identity;
  return { userId, ...(organizationId !== undefined && { organizationId }), user, ...from };
}
