import { cp, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openDatabase } from '@docent/stores/postgres';

/**
 * A new data directory with an empty embedded database, for tests that don't want to wait seconds for one to be made: a
 * copy of one that is made once per machine and version of PGlite. The caller removes it.
 */
export async function pgliteDataDir(): Promise<string> {
  const template = join(tmpdir(), `docent-pglite-${await pgliteVersion()}`);
  const directory = await mkdtemp(join(tmpdir(), 'docent-data-'));
  for (;;) {
    try {
      await cp(template, directory, { recursive: true });
      return directory;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
      await makeTemplate(template);
    }
  }
}

/** Made elsewhere and renamed when it is whole: test files run side by side. */
async function makeTemplate(template: string): Promise<void> {
  const unfinished = await mkdtemp(`${template}-`);
  const database = openDatabase({ dataDir: unfinished });
  await database.ready();
  await database.close();
  try {
    await rename(unfinished, template);
  } catch {
    // Another one was faster.
    await rm(unfinished, { recursive: true });
  }
}

async function pgliteVersion(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve('@electric-sql/pglite');
  const manifest: unknown = JSON.parse(await readFile(join(dirname(dirname(entry)), 'package.json'), 'utf8'));
  if (typeof manifest === 'object' && manifest !== null && 'version' in manifest) return String(manifest.version);
  throw new Error('PGlite has no version');
}
