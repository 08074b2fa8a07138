/**
 * `npm test`: builds, runs every test, and ends with one line, `N passed, N failed, N skipped`, summed from the
 * runners' own reports. Arguments are passed on: `npm test -- unit` or `npm test -- e2e` runs one of the two.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { build } from './build.mjs';

const reports = '.cache/test';
const suites = {
  unit: {
    command: [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${reports}/unit.json`,
    ],
    count: (report) => ({
      passed: report.numPassedTests,
      failed:
        report.numFailedTests +
        report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length,
      skipped: report.numPendingTests + report.numTodoTests,
    }),
  },
  e2e: {
    command: ['node_modules/@playwright/test/cli.js', 'test'],
    count: ({ stats, errors }) => ({
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected + errors.length,
      skipped: stats.skipped,
    }),
  },
};

const wanted = process.argv.slice(2);
const chosen = Object.entries(suites).filter(([name]) => wanted.length === 0 || wanted.includes(name));
if (chosen.length === 0) {
  console.error(`npm test: unknown suite "${wanted.join(' ')}". Choose from: ${Object.keys(suites).join(', ')}.`);
  process.exit(2);
}

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
try {
  await build();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

const total = { passed: 0, failed: 0, skipped: 0 };
let broken = false;
for (const [name, { command, count }] of chosen) {
  process.stdout.write(`\n── ${name}\n`);
  const { status } = spawnSync(process.execPath, command, {
    stdio: 'inherit',
    env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: `${reports}/e2e.json` },
  });
  const file = `${reports}/${name}.json`;
  if (!existsSync(file)) {
    console.error(`The ${name} tests ended without a report (exit code ${status}).`);
    broken = true;
    continue;
  }
  const counted = count(JSON.parse(readFileSync(file, 'utf8')));
  for (const key of Object.keys(total)) total[key] += counted[key];
  if (status !== 0 && counted.failed === 0) broken = true;
}

process.stdout.write(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`);
process.exit(broken || total.failed > 0 || total.passed === 0 ? 1 : 0);
