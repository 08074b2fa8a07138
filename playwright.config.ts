import { defineConfig } from '@playwright/test';
import { chromiumArguments, chromiumExecutable } from './tests/browser.js';

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: '.cache/test/e2e',
  timeout: 60_000,
  expect: { timeout: 15_000 },
  fullyParallel: false,
  workers: process.env['CI'] === undefined ? 2 : 1,
  retries: 0,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list'], ['json', { outputFile: process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'] ?? '.cache/test/e2e.json' }]],
  use: {
    launchOptions: { executablePath: await chromiumExecutable(), args: chromiumArguments },
    viewport: { width: 1280, height: 800 },
    trace: 'retain-on-failure',
  },
});
