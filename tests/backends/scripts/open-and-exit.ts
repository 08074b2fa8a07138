/** Opens the data directory of the first argument, says so, and exits without closing it. */
import { openDatabase } from '@docent/stores/postgres';

const [dataDir] = process.argv.slice(2);
if (dataDir === undefined) throw new Error('usage: open-and-exit.ts <data directory>');
await openDatabase({ dataDir }).ready();
process.stdout.write('open\n', () => process.exit(0));
