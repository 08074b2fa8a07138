import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const stamps = '.cache/build';
const ignored = new Set(['node_modules', 'dist', 'build', '.docusaurus', '.docent']);

/**
 * One step of the build. It is skipped when its inputs hash to what they did at its last success and its output is
 * still there.
 *
 * @param {{ name: string, inputs: string[], output: string, command: string[], cwd?: string, env?: object }} step
 *   `inputs`: files and folders; `command`: arguments for this Node
 * @returns {Promise<void>} rejects with the command's own output when it fails
 */
export async function runStep(step) {
  const stamp = join(stamps, `${step.name}.sha256`);
  const hash = hashOf(step.inputs);
  if (existsSync(step.output) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) {
    process.stderr.write(`  ✓ ${step.name}: up to date\n`);
    return;
  }
  rmSync(stamp, { force: true });
  const started = performance.now();
  const stopTicking = showProgress(step.name, started);
  try {
    await run(step);
  } finally {
    stopTicking();
  }
  mkdirSync(stamps, { recursive: true });
  writeFileSync(stamp, hash);
  process.stderr.write(`  ✓ ${step.name}: built in ${seconds(started)}\n`);
}

function run({ name, command, cwd, env }) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, command, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const output = [];
    child.stdout.on('data', (chunk) => output.push(chunk));
    child.stderr.on('data', (chunk) => output.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${name} failed (exit code ${code}):\n\n${Buffer.concat(output).toString('utf8')}`));
    });
  });
}

/** A line that counts the seconds on a terminal; one line at the start where output goes to a file. */
function showProgress(name, started) {
  if (!process.stderr.isTTY) {
    process.stderr.write(`  … ${name}: building\n`);
    return () => {};
  }
  const draw = () => process.stderr.write(`\r  … ${name}: building ${seconds(started)} `);
  draw();
  const timer = setInterval(draw, 200);
  return () => {
    clearInterval(timer);
    process.stderr.write('\r\x1b[K');
  };
}

function seconds(started) {
  return `${((performance.now() - started) / 1000).toFixed(1)} s`;
}

function hashOf(paths) {
  const hash = createHash('sha256');
  hash.update(process.version);
  const visit = (path) => {
    if (statSync(path).isDirectory()) {
      for (const entry of readdirSync(path).sort()) {
        if (!ignored.has(entry) && !entry.includes('.test.')) visit(join(path, entry));
      }
      return;
    }
    hash.update(path).update('\0').update(readFileSync(path)).update('\0');
  };
  for (const path of paths) if (existsSync(path)) visit(path);
  return hash.digest('hex');
}
