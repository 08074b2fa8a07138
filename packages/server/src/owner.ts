/**
 * Whose data a call may touch. Identity is verified before a context is made, and stores scope every statement by
 * these two: what belongs to another user or organization is as if it never existed.
 */
export interface OwnerContext {
  readonly userId: string;
  readonly organizationId?: string | null | undefined;
}
