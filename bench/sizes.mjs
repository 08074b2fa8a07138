import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

const kib = (code) => gzipSync(code, { level: 9 }).length / 1024;

/** @returns {Promise<number>} what a page loads of the widget before the first click: the entry and what it imports at once */
export async function launcherKiB() {
  const { output } = await build({
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      rollupOptions: {
        input: resolve('packages/react/dist/mount.js'),
        preserveEntrySignatures: 'strict',
        // The site has React already.
        external: [/^react($|\/)/, /^react-dom($|\/)/],
      },
    },
  });
  return eagerCode(output).reduce((sum, chunk) => sum + kib(chunk.code), 0);
}

function eagerCode(output) {
  const byName = new Map(output.filter((file) => file.type === 'chunk').map((chunk) => [chunk.fileName, chunk]));
  const reached = new Set();
  const visit = (chunk) => {
    if (chunk === undefined || reached.has(chunk)) return;
    reached.add(chunk);
    for (const name of chunk.imports) visit(byName.get(name));
  };
  for (const chunk of byName.values()) if (chunk.isEntry) visit(chunk);
  return [...reached];
}

/** @returns {number} the element's script, what it imports, and the Markdown renderer that it fetches next, as built */
export function elementKiB() {
  const reached = new Set();
  const visit = (path) => {
    if (reached.has(path)) return;
    reached.add(path);
    const code = readFileSync(path, 'utf8');
    for (const [, name] of code.matchAll(
      /(?:^|[;}\s])(?:import|export)\s*(?:[\w*{}\s,$]+from\s*)?["'](\.[^"']+)["']/g,
    )) {
      visit(resolve(path, '..', name));
    }
  };
  visit(resolve('packages/element/dist/chatkit.js'));
  const chunks = resolve('packages/element/dist/chunks');
  for (const name of readdirSync(chunks)) if (name.startsWith('markdown-text-')) visit(resolve(chunks, name));
  return [...reached].reduce((sum, path) => sum + kib(readFileSync(path)), 0);
}
