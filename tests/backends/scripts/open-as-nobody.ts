/** Opens the data directory of the first argument as the user "nobody", and says the code and message of the error. */
import { DatabaseError, openDatabase } from '@docent/stores/postgres';

const [dataDir] = process.argv.slice(2);
if (dataDir === undefined) throw new Error('usage: open-as-nobody.ts <data directory>');
const database = openDatabase({ dataDir });
process.setuid?.('nobody');
try {
  await database.ready();
  process.stdout.write('open\n');
} catch (error) {
  process.stdout.write(DatabaseError.isInstance(error) ? `${error.code}: ${error.message}\n` : `${error}\n`);
}
