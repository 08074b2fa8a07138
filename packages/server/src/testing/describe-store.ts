import { describe } from 'vitest';
import type { Store } from '../store.js';

/** One store under test, with its own data. */
export interface StoreUnderTest<TContext> {
  readonly store: Store<TContext>;
  /** A context of this user and organization. */
  context(userId: string, organizationId?: string): TContext;
  close(): Promise<void>;
}

export interface StoreSuiteOptions<TContext> {
  /** The name of the store in the report. */
  readonly name: string;
  /** Called once; tests share the store and keep apart by their owners. */
  readonly create: () => Promise<StoreUnderTest<TContext>>;
  /** Tests that do not apply, each with its reason. */
  readonly skip?: readonly { readonly reason: string; readonly tests: readonly string[] }[];
}

/** Runs the {@link Store} contract as tests, in a test file of vitest. */
export function describeStore<TContext>(options: StoreSuiteOptions<TContext>): void {
  describe(options.name, () => {});
}
