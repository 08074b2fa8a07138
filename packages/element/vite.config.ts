import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
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
      // Not `emptyOutDir`: the declarations that `tsc -b` writes beside them stay. And only once the new ones are there,
      // so that a server that is running always finds what the script asks for.
      writeBundle: ({ dir = '' }, bundle) => {
        for (const name of readdirSync(join(dir, 'chunks'))) {
          if (!(`chunks/${name}` in bundle)) rmSync(join(dir, 'chunks', name));
        }
      },
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
