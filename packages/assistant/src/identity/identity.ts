/** Who a reader is, verified. */
export interface Identity {
  readonly userId: string;
  readonly organizationId?: string | undefined;
  readonly user: ReaderProfile;
}

/** What is known of a reader beyond the id. All of it may be chosen by the reader. */
export interface ReaderProfile {
  readonly id: string;
  readonly name?: string | undefined;
  readonly email?: string | undefined;
  /** Whether the reader came in without an account. */
  readonly guest: boolean;
}
