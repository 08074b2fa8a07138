import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { resolvePglite } from './driver.js';

/** As text, because a file of its own would have another name in the sources than in the build. Ends when we end. */
const PROGRAM = `
  process.stdin.on('end', () => process.exit(1)).resume();
  const [driver, dataDir] = process.argv.slice(1);
  const fail = (error) => process.stderr.write(String(error.message), () => process.exit(1));
  require(driver).PGlite.create({ dataDir }).then((pglite) => pglite.close()).then(() => process.exit(0), fail);
`;

/**
 * Makes a new embedded database in a folder. In a process of its own: it takes seconds in which this one could answer
 * nothing, and more than 100 MB of memory that this one would keep (measured with Node 20: a thread's, too).
 */
export async function createPglite(folder: string): Promise<void> {
  const program = spawn(process.execPath, ['--eval', PROGRAM, '--', resolvePglite(), folder], {
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  const [errors, [code]] = await Promise.all([text(program.stderr), once(program, 'exit')]);
  if (code !== 0) throw new Error(errors.trim() || `it could not be made (exit code ${code})`);
}
