/** Opens the data directory of the first argument, then saves threads as fast as it can, and says each id that is stored. */
import { createPostgresStore, migrate, openDatabase } from '@docent/stores/postgres';

const [dataDir] = process.argv.slice(2);
if (dataDir === undefined) throw new Error('usage: write-threads.ts <data directory>');
const database = openDatabase({ dataDir });
await database.ready();
await migrate(database.pool);
const store = createPostgresStore({ pool: database.pool });
const thread = { created_at: '2026-01-01T00:00:00Z', status: { type: 'active' }, metadata: {} } as const;
for (let number = 1; ; number += 1) {
  const id = `${process.pid}-${number}`;
  await store.saveThread({ ...thread, id }, { userId: 'writer' });
  process.stdout.write(`${id}\n`);
}
