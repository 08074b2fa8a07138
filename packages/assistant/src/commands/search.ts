import { readFile } from 'node:fs/promises';
import type { SearchHit, SiteIndex } from '@docent/knowledge';
import type { Command } from 'commander';
import { cutLine } from '../context/cut-text.js';
import { CommandError } from './command-error.js';
import { readQueries } from './read-queries.js';
import { addSharedOptions, loadSharedConfig, type SharedOptions, wholeNumber } from './shared-options.js';

interface SearchOptions extends SharedOptions {
  readonly json?: true;
  readonly limit: number;
  readonly queries?: string;
}

export function addSearchCommand(program: Command): void {
  addSharedOptions(program.command('search'))
    .description('search the index')
    .argument('[query]', 'what to look for')
    .option('--json', 'print the results as JSON: [{path, anchor, title, url, score, text}]')
    .option('--limit <number>', 'most results of a query', wholeNumber(1, 100), 10)
    .option('--queries <file>', 'many queries: JSON lines {"id", "query"}; prints lines {"id", "results"}')
    .action(search);
}

async function search(query: string | undefined, options: SearchOptions): Promise<void> {
  if ((query === undefined) === (options.queries === undefined)) {
    throw new CommandError('search needs a query, or --queries <file>, and not both.');
  }
  const config = await loadSharedConfig(options);
  const queries = options.queries === undefined ? [] : readQueries(await readText(options.queries), options.queries);
  const { openIndex } = await import('@docent/knowledge');
  const index = await openIndex(config.dataDir);
  const find = (text: string) => toResults(index, text, options.limit);
  if (query === undefined) {
    for (const { id, query: text } of queries) print(JSON.stringify({ id, results: find(text) }));
  } else if (options.json) {
    print(JSON.stringify(find(query), null, 2));
  } else {
    print(describe(find(query)));
  }
}

type Result = Pick<SearchHit, 'path' | 'anchor' | 'title' | 'url' | 'score' | 'text'>;

function toResults(index: SiteIndex, query: string, limit: number): Result[] {
  return index
    .search(query, { limit })
    .map(({ path, anchor, title, url, score, text }) => ({ path, anchor, title, url, score, text }));
}

function describe(results: readonly Result[]): string {
  if (results.length === 0) return 'Nothing found.';
  return results
    .map(({ title, url, score, text }, position) => {
      return `${position + 1}. ${title}  (${score.toFixed(1)})\n   ${url}\n   ${cutLine(text, 160)}`;
    })
    .join('\n\n');
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new CommandError(`${path}: can't be read (${(error as NodeJS.ErrnoException).code}).`);
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
