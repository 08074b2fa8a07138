/** Builds everything that `npm start` serves: the packages, the element, the example site. Skips what is up to date. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runStep } from './build-step.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

/** @param {...string} names packages @returns {string[]} what the build of each depends on */
const sources = (...names) =>
  names.flatMap((name) => [`packages/${name}/src`, `packages/${name}/package.json`, `packages/${name}/tsconfig.json`]);

export async function build() {
  process.stderr.write('Building Docent\n');
  await Promise.all([
    runStep({
      name: 'packages',
      inputs: ['tsconfig.json', 'tsconfig.base.json', 'package-lock.json', ...sources(...readdirSync('packages'))],
      output: 'packages/assistant/dist/cli.js',
      command: ['node_modules/typescript/bin/tsc', '-b'],
    }),
    runStep({
      name: 'element',
      inputs: ['package-lock.json', 'packages/element/vite.config.ts', ...sources('protocol', 'client', 'element')],
      output: 'packages/element/dist/chatkit.js',
      command: ['../../node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'],
      cwd: 'packages/element',
    }),
  ]);
  await runStep({
    name: 'example site',
    inputs: ['package-lock.json', 'examples/robotics-book', ...sources('page', 'react', 'docusaurus')],
    output: 'examples/robotics-book/build/index.html',
    command: ['../../node_modules/@docusaurus/core/bin/docusaurus.mjs', 'build'],
    cwd: 'examples/robotics-book',
    env: { DOCUSAURUS_TELEMETRY: '0', NODE_ENV: 'production' },
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await build();
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
