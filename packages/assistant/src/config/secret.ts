import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ConfigError } from './config-error.js';

/**
 * The secret that signs sessions and tokens: the configured one, or the one kept in the data directory (file `secret`,
 * readable by its owner only), which is made on the first start.
 *
 * @throws {ConfigError} when the file can't be read or written
 */
export async function resolveSecret(config: { readonly secret?: string | undefined; readonly dataDir: string }) {
  if (config.secret !== undefined) return config.secret;
  const path = join(config.dataDir, 'secret');
  try {
    await mkdir(config.dataDir, { recursive: true });
    // `wx`: of two processes that start at once, one writes and both read the same.
    await writeFile(path, `${randomBytes(32).toString('base64url')}\n`, { flag: 'wx', mode: 0o600 }).catch(
      ignoreExisting,
    );
    const secret = (await readFile(path, 'utf8')).trim();
    if (secret.length >= 32) return secret;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
    throw new ConfigError(`${config.dataDir}: the data directory can't be written (${code}).`, error);
  }
  throw new ConfigError(`${path}: holds no secret of at least 32 characters. Delete it to have a new one made.`);
}

function ignoreExisting(error: unknown): void {
  if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
}
