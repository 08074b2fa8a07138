import { type OwnerContext, type Store, UnavailableError } from '@docent/server';

/** A store in the memory of this process: everything is gone when it ends. */
export function createMemoryStore<TContext extends OwnerContext>(): Store<TContext> {
  throw new UnavailableError('memory store');
}
