import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type Rollup } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';

const kilobytes = (chunk: Rollup.OutputChunk | undefined) => gzipSync(chunk?.code ?? '', { level: 9 }).length / 1024;

let chunks: readonly Rollup.OutputChunk[];
const find = (name: string) => chunks.find((chunk) => chunk.fileName === name || chunk.name === name);

beforeAll(async () => {
  const configFile = fileURLToPath(new URL('../vite.config.ts', import.meta.url));
  const output = await build({ configFile, logLevel: 'error', build: { write: false } });
  const { output: files } = output as Rollup.RollupOutput;
  chunks = files.filter((file) => file.type === 'chunk');
}, 120_000);

describe('the built script', () => {
  it('is small before the first paint, and with all that an answer needs', () => {
    const first = kilobytes(find('chatkit.js'));
    const markdown = kilobytes(find('markdown-text'));
    expect(first).toBeGreaterThan(10);
    expect(markdown).toBeGreaterThan(10);
    expect(first, 'chatkit.js').toBeLessThan(46);
    expect(first + markdown, 'chatkit.js with Markdown').toBeLessThan(70);
  });

  it('imports nothing before it runs, and its chunks by relative addresses', () => {
    const entry = find('chatkit.js');
    expect(entry?.imports).toEqual([]);
    expect(entry?.dynamicImports.length).toBeGreaterThan(0);
    for (const [, address] of (entry?.code ?? '').matchAll(/import\(([`'"][^)]*)\)/g)) {
      expect(address).toMatch(/^[`'"]\.\/chunks\//);
    }
  });

  it('runs no strings, validates without a library, and calls nobody', () => {
    for (const { code, fileName } of chunks) {
      expect(code, fileName).not.toMatch(/\beval\(|new Function\(|document\.write|insertAdjacentHTML/);
      expect(code, fileName).not.toMatch(/ZodError/);
    }
    const addresses = [...(find('chatkit.js')?.code ?? '').matchAll(/https?:\/\/[^\s`'"]+/g)].map(
      ([address]) => address,
    );
    expect(addresses.filter((address) => !address.startsWith('http://www.w3.org/'))).toEqual([]);
  });

  it('has the texts of each language', () => {
    expect(find('chatkit.js')?.code).toContain('What can I help with today?');
    expect(find('de')?.code).toContain('Womit kann ich heute helfen?');
  });
});
