import { resolve } from 'node:path';
import type { IndexReport } from '@docent/knowledge';
import type { Command } from 'commander';
import { createProgress, describeIndexing } from './progress.js';
import { addSharedOptions, loadSharedConfig, type SharedOptions } from './shared-options.js';

/** Most remarks to print; a site with more of them has one cause for all. */
const maxRemarks = 20;

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
  const report = await indexSite({
    folder: resolve(folder),
    dataDir: config.dataDir,
    site: toSiteOptions(config.knowledge),
    onProgress: (state) => progress.show(describeIndexing(state)),
  }).finally(progress.end);
  for (const remark of describeRemarks(report)) process.stderr.write(`docent: ${remark}\n`);
  process.stdout.write(`${describeReport(report)}\n`);
}

function describeReport({ pages, sections, added, changed, removed, unchanged, ms }: IndexReport): string {
  const changes = `${added} new, ${changed} changed, ${removed} removed, ${unchanged} as before`;
  return `Indexed ${pages} pages with ${sections} sections in ${(ms / 1000).toFixed(1)} s (${changes}).`;
}

/** What the author of the pages may want to know. */
function describeRemarks({ skipped, warnings }: IndexReport): string[] {
  const remarks = [
    ...skipped.map(({ path, reason }) => `${path} is left out: ${reason}`),
    ...warnings.map(({ path, message }) => `${path}: ${message}`),
  ];
  const more = remarks.length - maxRemarks;
  return more > 0 ? [...remarks.slice(0, maxRemarks), `and ${more} more of these.`] : remarks;
}
