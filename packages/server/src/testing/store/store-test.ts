import type { Store } from '../../store.js';

/** What a test of the contract works with. Each test has users of its own, so that tests share a store. */
export interface StoreKit<TContext> {
  readonly store: Store<TContext>;
  /** The owner of what the test makes. */
  readonly me: TContext;
  /** Others, each with a name for the report: what is mine must not exist for any of them. */
  readonly strangers: readonly { readonly who: string; readonly context: TContext }[];
}

/** Declares one test of the contract. */
export type StoreTest<TContext> = (name: string, body: (kit: StoreKit<TContext>) => Promise<void>) => void;
