import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { addAskCommand } from './commands/ask.js';
import { addIndexCommand } from './commands/index-site.js';
import { describeFailure } from './commands/report-error.js';
import { addSearchCommand } from './commands/search.js';
import { addServeCommand } from './commands/serve.js';

/**
 * The `docent` command. What a command prints goes to stdout, everything else to stderr; a failure sets exit code 1.
 *
 * @param argv as `process.argv`
 */
export async function main(argv: readonly string[]): Promise<void> {
  const program = new Command('docent')
    .description('A self-hosted, page-aware assistant for documentation and learning sites.')
    .version(version())
    .showHelpAfterError('(--help shows what there is)')
    .addHelpText('after', examples);
  addServeCommand(program);
  addIndexCommand(program);
  addSearchCommand(program);
  addAskCommand(program);
  process.stdout.on('error', endWithReader);
  try {
    await program.parseAsync(argv);
  } catch (error) {
    process.stderr.write(describeFailure(error));
    process.exitCode = 1;
  }
}

/** `docent search … | head -1`: nobody reads on, which is no failure. */
function endWithReader(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
}

const examples = `
Examples:
  $ docent serve
  $ docent index docs
  $ docent search "publish a message" --limit 3
  $ docent ask "What is a topic?"`;

function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  return (manifest as { version: string }).version;
}
