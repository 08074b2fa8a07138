import { resolve } from 'node:path';
import type { Command } from 'commander';
import { createProgress } from './progress.js';
import { addSharedOptions, loadSharedConfig, type SharedOptions } from './shared-options.js';

export function addIndexCommand(program: Command): void {
  addSharedOptions(program.command('index'))
    .description('read a folder of Markdown into the index that search and answers use')
    .argument('<folder>', 'folder of .md and .mdx files')
    .addHelpText('after', '\nOnly files that have changed are read again. A running server takes the new index over.')
    .action(indexFolder);
}

async function indexFolder(folder: string, options: SharedOptions): Promise<void> {
  const config = await loadSharedConfig(options);
  const { indexSite } = await import('@docent/knowledge');
  const { toSiteOptions } = await import('../knowledge/site-options.js');
  const progress = createProgress();
  const started = performance.now();
  const report = await indexSite({
    folder: resolve(folder),
    dataDir: config.dataDir,
    site: toSiteOptions(config.knowledge),
    onProgress: ({ phase, done, total, path }) => progress.show(`${phase} ${done} of ${total} ${path ?? ''}`),
  }).finally(progress.clear);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(`Indexed ${JSON.stringify(report)} in ${seconds} s\n`);
}
