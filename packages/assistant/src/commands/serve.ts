import type { Command } from 'commander';
import { createProgress, describeIndexing } from './progress.js';
import { addSharedOptions, loadSharedConfig, type SharedOptions, wholeNumber } from './shared-options.js';

interface ServeOptions extends SharedOptions {
  readonly port?: number;
}

/** Exit codes of a process that a signal ended: 128 and the signal's number. */
const signals = { SIGINT: 130, SIGTERM: 143 } as const;

/** Ten seconds for running answers, and some for the database, in milliseconds. What is stored is safe either way. */
const closeWithinMs = 20_000;

export function addServeCommand(program: Command): void {
  addSharedOptions(program.command('serve'))
    .description('serve the site with its assistant: pages, chat, sign-in')
    .option('--port <number>', 'port to listen on (default: 3000; env PORT)', wholeNumber(0, 65_535))
    .addHelpText('after', '\nCtrl-C stops: running answers get ten seconds to finish. A second Ctrl-C stops at once.')
    .action(serve);
}

async function serve(options: ServeOptions): Promise<void> {
  const loaded = await loadSharedConfig(options);
  const config = options.port === undefined ? loaded : { ...loaded, port: options.port };
  const progress = createProgress();
  // In a file there is only the log, which tells how far the index is as well.
  const show = (text: string) => process.stderr.isTTY && progress.show(text);
  show('Starting');
  let url: string;
  try {
    const { startServer } = await import('../serve/start-server.js');
    const server = await startServer(config, { onIndexProgress: (state) => show(describeIndexing(state)) });
    stopOnSignals(server.close);
    await server.ready;
    url = server.url;
  } finally {
    progress.end();
  }
  process.stdout.write(`Docent is ready at ${url}\n`);
}

/** The first signal closes the server, a second one ends the process as it is. */
function stopOnSignals(close: () => Promise<void>): void {
  let isClosing = false;
  for (const [signal, exitCode] of Object.entries(signals)) {
    process.on(signal, async () => {
      if (isClosing) process.exit(exitCode);
      isClosing = true;
      if (process.stderr.isTTY) process.stderr.write('Stopping. Ctrl-C again stops at once.\n');
      setTimeout(giveUp, closeWithinMs).unref();
      await close();
      process.exit(0);
    });
  }
}

function giveUp(): never {
  process.stderr.write(`docent: stopping took longer than ${closeWithinMs / 1000} seconds.\n`);
  process.exit(1);
}
