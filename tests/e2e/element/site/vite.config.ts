import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Builds the scripts of the test pages. */
export default defineConfig({
  root: file('.'),
  base: '/site/',
  logLevel: 'warn',
  build: {
    modulePreload: false,
    rolldownOptions: {
      input: { plain: file('plain.ts'), react: file('react.tsx') },
      output: { entryFileNames: '[name].js' },
    },
  },
});
