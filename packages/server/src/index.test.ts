import { existsSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const entry = new URL('../dist/index.js', import.meta.url);

/** What the built files import, from this one on; relative imports and other packages of Docent are followed. */
function importsOf(file: URL, seen = new Set<string>()): string[] {
  if (seen.has(file.href)) return [];
  seen.add(file.href);
  const code = readFileSync(file, 'utf8');
  const specifiers = [...code.matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map(
    ([, specifier = '']) => specifier,
  );
  return specifiers.flatMap((specifier) => {
    if (specifier.startsWith('.')) return importsOf(new URL(specifier, file), seen);
    const docent = /^@docent\/([\w-]+)$/.exec(specifier)?.[1];
    return docent === undefined
      ? [specifier]
      : [specifier, ...importsOf(new URL(`../../${docent}/dist/index.js`, entry), seen)];
  });
}

test('the built root entry imports nothing of Node: it runs wherever fetch does', () => {
  expect(existsSync(entry), `not built: ${fileURLToPath(entry)} (npm run build)`).toBe(true);
  const imports = importsOf(entry);
  expect(imports.filter((specifier) => isBuiltin(specifier))).toEqual([]);
  expect([...new Set(imports)].toSorted()).toEqual(['@docent/protocol', 'zod']);
});
