import type { ThreadStreamEvent } from '@docent/protocol';
import type { Command } from 'commander';
import { CommandError } from './command-error.js';
import { addSharedOptions, loadSharedConfig, type SharedOptions } from './shared-options.js';

interface AskOptions extends SharedOptions {
  readonly json?: true;
}

export function addAskCommand(program: Command): void {
  addSharedOptions(program.command('ask'))
    .description('ask the assistant one question, as a reader would')
    .argument('<question>', 'the question')
    .option('--json', 'print {"answer", "sources"} when the answer is complete')
    .action(ask);
}

async function ask(question: string, options: AskOptions): Promise<void> {
  const config = await loadSharedConfig(options);
  const { askOnce } = await import('../serve/ask-once.js');
  const { AnswerPrinter } = await import('./answer-printer.js');
  const printer = new AnswerPrinter(options.json ? undefined : process.stdout);
  for await (const event of askOnce(question, config)) {
    report(event);
    printer.take(event);
  }
  if (options.json) process.stdout.write(`${JSON.stringify(printer.result, null, 2)}\n`);
  else printer.finish();
}

/** Warnings go where they do not disturb the answer; an error ends the command. */
function report(event: ThreadStreamEvent): void {
  if (event.type === 'notice') process.stderr.write(`docent: ${event.message}\n`);
  if (event.type === 'error') throw new CommandError(event.message ?? 'the answer could not be written.');
}
