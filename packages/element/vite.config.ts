import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** One module to load, `dist/chatkit.js`; what only some answers need is in chunks beside it, by relative address. */
export default defineConfig({
  root: file('.'),
  base: './',
  resolve: { conditions: ['docent-source', 'module', 'browser', 'production'] },
  plugins: [
    {
      name: 'remove-old-chunks',
      // Not `emptyOutDir`: the declarations that `tsc -b` writes beside them stay.
      generateBundle: () => rmSync(file('dist/chunks'), { recursive: true, force: true }),
    },
  ],
  build: {
    target: 'es2022',
    emptyOutDir: false,
    modulePreload: false,
    rolldownOptions: {
      input: file('src/chatkit.ts'),
      output: { entryFileNames: 'chatkit.js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
});
