import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomHex } from '../ids.js';
import type { Store } from '../store.js';
import { testConcurrency } from './store/concurrency.js';
import { testCopies } from './store/copies.js';
import { testItems } from './store/items.js';
import { testOwnership } from './store/ownership.js';
import { testPages } from './store/pages.js';
import type { StoreKit, StoreTest } from './store/store-test.js';
import { testThreads } from './store/threads.js';

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
  /** Called once; the tests share the store and keep apart by their owners. */
  readonly create: () => Promise<StoreUnderTest<TContext>>;
  /** Tests that do not apply, by name, each with its reason. A name that no test has fails. */
  readonly skip?: readonly { readonly reason: string; readonly tests: readonly string[] }[];
}

/** Declares the {@link Store} contract as tests, in a test file of vitest. */
export function describeStore<TContext>(options: StoreSuiteOptions<TContext>): void {
  const reasons = new Map(options.skip?.flatMap(({ reason, tests }) => tests.map((test) => [test, reason] as const)));
  const declared = new Set<string>();

  describe(options.name, () => {
    let underTest: StoreUnderTest<TContext> | undefined;
    beforeAll(async () => {
      underTest = await options.create();
    });
    afterAll(() => underTest?.close());

    const test: StoreTest<TContext> = (name, body) => {
      declared.add(name);
      const reason = reasons.get(name);
      if (reason !== undefined) {
        it.skip(`${name} (${reason})`, () => {});
        return;
      }
      it(name, async () => {
        if (underTest === undefined) expect.fail('create() has not given a store');
        await body(newKit(underTest));
      });
    };

    describe('threads', () => testThreads(test));
    describe('items', () => testItems(test));
    describe('pages', () => testPages(test));
    describe('ownership', () => testOwnership(test));
    describe('copies', () => testCopies(test));
    describe('concurrency', () => testConcurrency(test));

    if (reasons.size > 0) {
      it('skips only tests that exist', () => {
        expect([...reasons.keys()].filter((name) => !declared.has(name))).toEqual([]);
      });
    }
  });
}

function newKit<TContext>({ store, context }: StoreUnderTest<TContext>): StoreKit<TContext> {
  const user = `user-${randomHex()}`;
  const organization = `organization-${randomHex()}`;
  return {
    store,
    me: context(user, organization),
    strangers: [
      { who: 'another user of the organization', context: context(`user-${randomHex()}`, organization) },
      { who: 'the same user in another organization', context: context(user, `organization-${randomHex()}`) },
      { who: 'the same user without an organization', context: context(user) },
      { who: 'another user without an organization', context: context(`user-${randomHex()}`) },
    ],
  };
}
