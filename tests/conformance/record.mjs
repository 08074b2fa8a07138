/** `npm run conformance:record`: runs the scenarios on the reference server and writes `recordings.jsonl`. */
import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { normalise } from './normalise.mjs';
import { scenarios } from './scenarios/index.mjs';

const venv = '.cache/conformance';
const python = `${venv}/bin/python`;
if (!existsSync(python)) execFileSync(process.env['PYTHON'] ?? 'python3', ['-m', 'venv', venv], { stdio: 'inherit' });
execFileSync(python, ['-m', 'pip', 'install', '-q', 'openai-chatkit==1.6.5'], { stdio: 'inherit' });

const printed = execFileSync(python, ['tests/conformance/record.py'], {
  input: JSON.stringify(scenarios),
  maxBuffer: 64 * 1024 * 1024,
  stdio: ['pipe', 'pipe', 'ignore'],
  encoding: 'utf8',
});
const lines = JSON.parse(printed).map(({ id, responses }) => JSON.stringify({ id, responses: normalise(responses) }));
writeFileSync('tests/conformance/recordings.jsonl', `${lines.join('\n')}\n`);
process.stdout.write(`Recorded ${lines.length} scenarios.\n`);
