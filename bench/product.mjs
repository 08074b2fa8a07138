/**
 * The product's own measures, each with its target: start, first answer text, panel, sizes, memory.
 *
 *     npm run build && node bench/product.mjs            # everything but the fresh clone
 *     node bench/product.mjs --fresh                     # also clones, installs and starts from nothing
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { firstAnswerTextMs } from './first-answer.mjs';
import { quantile, residentMiB, startUntilReady } from './measure.mjs';
import { openPanelMs } from './open-panel.mjs';
import { elementKiB, launcherKiB } from './sizes.mjs';

const rows = [];
const report = (what, value, target, unit) => {
  rows.push({
    what,
    value: `${value.toFixed(value < 100 ? 1 : 0)} ${unit}`,
    target: `≤ ${target} ${unit}`,
    met: value <= target,
  });
};

if (process.argv.includes('--fresh')) {
  const clone = mkdtempSync(join(tmpdir(), 'docent-fresh-'));
  const home = mkdtempSync(join(tmpdir(), 'docent-home-'));
  const env = { HOME: home };
  execFileSync('git', ['clone', '-q', '.', clone]);
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: clone,
    env: { ...process.env, ...env },
    stdio: 'ignore',
  });
  const first = await startUntilReady(['npm', 'start'], { cwd: clone, env });
  await first.stop();
  report('ready line, fresh clone after npm ci', first.readyMs / 1000, 90, 's');
  const next = await startUntilReady(['npm', 'start'], { cwd: clone, env });
  await next.stop();
  report('ready line, next start', next.readyMs / 1000, 5, 's');
  rmSync(clone, { recursive: true, force: true });
  rmSync(home, { recursive: true, force: true });
}

const dataDir = mkdtempSync(join(tmpdir(), 'docent-bench-'));
const serve = [
  'node',
  'packages/assistant/bin/docent.js',
  'serve',
  '--config',
  'examples/robotics-book/docent.config.ts',
  '--data-dir',
  dataDir,
];
const cold = await startUntilReady(serve);
await cold.stop();
const server = await startUntilReady(serve);
report('docent serve, existing data', server.readyMs / 1000, 5, 's');
report('idle memory of the server, PGlite', residentMiB(server.pid), 600, 'MiB');

const times = await firstAnswerTextMs(server.url, 20);
report('first answer text, extractive, warm, p50', quantile(times, 0.5), 300, 'ms');
report('first answer text, extractive, warm, p95', quantile(times, 0.95), 300, 'ms');

const clicks = await openPanelMs(server.url, 5);
report('click to open panel, p50', quantile(clicks, 0.5), 300, 'ms');
await server.stop();
rmSync(dataDir, { recursive: true, force: true });

report('launcher on each page', await launcherKiB(), 12, 'KiB gz');
report('element with its Markdown renderer, loaded on demand', elementKiB(), 70, 'KiB gz');

console.table(Object.fromEntries(rows.map(({ what, ...row }) => [what, row])));
process.exitCode = rows.every((row) => row.met) ? 0 : 1;
