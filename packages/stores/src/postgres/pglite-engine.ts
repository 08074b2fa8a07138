import type { PGlite } from '@electric-sql/pglite';
import { DatabaseError } from './database-error.js';
import { type OpenDirectory, openPgliteDirectory } from './pglite-directory.js';

/** The embedded database as its connections need it: opened when first asked for, and again after a failure to. */
export class PgliteEngine {
  readonly #dataDir: string;
  #opening: Promise<OpenDirectory> | undefined;
  #closing: Promise<void> | undefined;

  constructor(dataDir: string) {
    this.#dataDir = dataDir;
  }

  /** @throws {DatabaseError} */
  async start(): Promise<PGlite> {
    if (this.#closing !== undefined) throw new DatabaseError('database_closed', 'The database is closed.');
    if (this.#opening === undefined) {
      const opening = openPgliteDirectory(this.#dataDir);
      opening.catch(() => {
        this.#opening = undefined;
      });
      this.#opening = opening;
    }
    return (await this.#opening).pglite;
  }

  close(): Promise<void> {
    this.#closing ??= (async () => {
      const open = await this.#opening?.catch(() => undefined);
      await open?.close();
    })();
    return this.#closing;
  }
}
