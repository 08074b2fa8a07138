import type { OwnerContext } from '@docent/server';
import { describeStore } from '@docent/server/testing';
import { createMemoryStore } from './memory-store.js';

describeStore<OwnerContext>({
  name: 'memory store',
  create: async () => ({
    store: createMemoryStore(),
    context: (userId, organizationId) => ({ userId, organizationId }),
    close: async () => {},
  }),
});
