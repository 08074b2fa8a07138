import { test as base } from '@playwright/test';
import { type Docent, startDocent } from '../support/docent.js';
import { Reader } from './reader.js';

/** Each worker has one Docent that serves the example book; each test a reader with a browser of their own. */
export const test = base.extend<{ reader: Reader }, { docent: Docent }>({
  docent: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's pattern.
    async ({}, use) => {
      const docent = await startDocent();
      await use(docent);
      await docent.dispose();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ docent }, use) => use(docent.url),
  reader: async ({ page }, use) => use(new Reader(page)),
});

export { expect } from '@playwright/test';
