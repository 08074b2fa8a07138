import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Builds the pages from the packages' sources, so that the tests need no build of those. */
export default defineConfig({
  root: file('.'),
  logLevel: 'warn',
  resolve: { conditions: ['docent-source', 'module', 'browser', 'production'] },
  build: {
    outDir: file('../../../../.cache/test/widget-site'),
    emptyOutDir: true,
    manifest: true,
    rollupOptions: { input: [file('./index.html'), file('./plain.html')] },
  },
});
