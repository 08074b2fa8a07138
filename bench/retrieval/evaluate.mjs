/*
 * How well search finds the right page, on questions whose right pages are known.
 *
 *   node bench/retrieval/evaluate.mjs --set questions.jsonl --corpus folder [--set … --corpus …]
 *     [--off-topic bench/retrieval/sets/off-topic.jsonl] [--failures] [--generator plain|docusaurus] [--json]
 *
 * Uses the built package (npx tsc -b packages/knowledge). See README.md beside this file.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { indexSite, openIndex } from '../../packages/knowledge/dist/index.js';

const { values } = parseArgs({
  options: {
    set: { type: 'string', multiple: true, default: [] },
    corpus: { type: 'string', multiple: true, default: [] },
    'off-topic': { type: 'string' },
    generator: { type: 'string', default: 'auto' },
    failures: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
if (values.set.length === 0 || values.set.length !== values.corpus.length) {
  console.error('Give each --set (a .jsonl of {query, gold}) its --corpus (a folder of Markdown).');
  process.exit(2);
}

const readSet = (file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));
const quantile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
const mean = (numbers) => numbers.reduce((sum, value) => sum + value, 0) / Math.max(1, numbers.length);

const rows = [];
for (const [number, file] of values.set.entries()) rows.push(await evaluate(file, values.corpus[number]));
if (values.json) process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
else print(rows);

async function evaluate(file, corpus) {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'docent-retrieval-'));
  try {
    const report = await indexSite({ folder: corpus, dataDir, site: { generator: values.generator } });
    const opening = performance.now();
    const index = await openIndex(dataDir);
    const openMs = performance.now() - opening;
    const questions = readSet(file);
    for (const { query } of questions.slice(0, 20)) index.search(query);
    const times = [];
    const ranks = questions.map((question) => {
      const started = performance.now();
      const hits = index.search(question.query, { limit: 10 });
      times.push(performance.now() - started);
      const rank = hits.findIndex((hit) => question.gold.includes(hit.path));
      if (values.failures && (rank < 0 || rank >= 5)) {
        console.error(
          `[${rank < 0 ? '>10' : rank + 1}] ${question.query}\n   wanted ${question.gold.join(', ')}\n   found  ${hits
            .slice(0, 5)
            .map((hit) => hit.path)
            .join(', ')}`,
        );
      }
      return rank;
    });
    times.sort((a, b) => a - b);
    const within = (limit) => mean(ranks.map((rank) => (rank >= 0 && rank < limit ? 1 : 0)));
    const isAnswered = ({ query }) => index.search(query, { limit: 1, relevantOnly: true }).length > 0;
    return {
      set: path.basename(file, '.jsonl'),
      questions: questions.length,
      pages: report.pages,
      sections: report.sections,
      recall1: within(1),
      recall5: within(5),
      recall10: within(10),
      mrr10: mean(ranks.map((rank) => (rank < 0 ? 0 : 1 / (rank + 1)))),
      answered: mean(questions.map((question) => (isAnswered(question) ? 1 : 0))),
      ...(values['off-topic'] === undefined
        ? {}
        : { turnedAway: mean(readSet(values['off-topic']).map((question) => (isAnswered(question) ? 0 : 1))) }),
      indexMs: report.ms,
      openMs: Math.round(openMs),
      p50Ms: quantile(times, 0.5),
      p95Ms: quantile(times, 0.95),
    };
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function print(results) {
  const columns = [
    'set',
    'questions',
    'pages',
    'sections',
    'recall1',
    'recall5',
    'recall10',
    'mrr10',
    'answered',
    'turnedAway',
    'indexMs',
    'openMs',
    'p50Ms',
    'p95Ms',
  ];
  const average = { set: 'mean', questions: results.reduce((sum, row) => sum + row.questions, 0) };
  for (const key of columns.slice(4, 10))
    if (results[0][key] !== undefined) average[key] = mean(results.map((row) => row[key]));
  const lines = [...results, average].map((row) => columns.map((key) => cell(row[key])));
  const widths = columns.map((name, column) => Math.max(name.length, ...lines.map((line) => line[column].length)));
  for (const line of [columns, ...lines])
    process.stdout.write(`${line.map((text, column) => text.padEnd(widths[column])).join('  ')}\n`);
}

function cell(value) {
  if (value === undefined) return '';
  return typeof value === 'number' && !Number.isInteger(value) ? value.toFixed(3) : String(value);
}
