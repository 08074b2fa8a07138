/**
 * Waits for a line on standard input, takes the lock on the file named by the first argument, says "taken" or "held by"
 * and a pid, and lives until its input ends.
 */
import { once } from 'node:events';
import { takeDirectoryLock } from '../../../packages/stores/src/postgres/directory-lock.js';

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('usage: take-lock.ts <file>');
process.stdout.write('ready\n');
await once(process.stdin, 'data');
const attempt = await takeDirectoryLock(file);
process.stdout.write('lock' in attempt ? 'taken\n' : `held by ${attempt.heldBy.pid}\n`);
await once(process.stdin.resume(), 'end');
