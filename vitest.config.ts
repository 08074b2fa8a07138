import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { conditions: ['docent-source'] },
  ssr: { resolve: { conditions: ['docent-source'] } },
  test: {
    include: [
      'packages/*/src/**/*.test.ts',
      'packages/*/src/**/*.test.tsx',
      'tests/conformance/**/*.test.ts',
      'tests/backends/**/*.test.ts',
      'scripts/**/*.test.ts',
    ],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
