/** `npm run pack`: builds, and writes each package as a file to install from, to `packs/`. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { build } from './build.mjs';

await build();
rmSync('packs', { recursive: true, force: true });
mkdirSync('packs');
const folders = readdirSync('packages').map((name) => `./packages/${name}`);
const { status } = spawnSync('npm', ['pack', '--silent', '--pack-destination', 'packs', ...folders], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
process.exit(status ?? 1);
