import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ConfigError } from './config-error.js';

const names = ['docent.config.ts', 'docent.config.mts', 'docent.config.js', 'docent.config.mjs', 'docent.config.json'];
const extensions = ['.ts', '.mts', '.js', '.mjs', '.json'];

/**
 * The absolute path of the configuration to read: `given`, or the first `docent.config.*` in `cwd`, or undefined.
 *
 * @throws {ConfigError} when `given` does not exist or is of a kind that can't be read
 */
export function findConfigFile(given: string | undefined, cwd: string): string | undefined {
  if (given === undefined) return names.map((name) => resolve(cwd, name)).find((path) => existsSync(path));
  const path = resolve(cwd, given);
  if (!existsSync(path)) throw new ConfigError(`${path}: there is no such configuration file.`);
  if (!extensions.includes(extname(path))) {
    throw new ConfigError(`${path}: a configuration file must end in one of ${extensions.join(', ')}.`);
  }
  return path;
}

/** What the file exports (default export) or, for JSON, holds. @throws {ConfigError} when it can't be read. */
export async function readConfigFile(path: string): Promise<unknown> {
  try {
    return path.endsWith('.json') ? JSON.parse(await readFile(path, 'utf8')) : await importConfig(path);
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    throw new ConfigError(`${path}: can't be read: ${reason}`, error);
  }
}

async function importConfig(path: string): Promise<unknown> {
  const { createJiti } = await import('jiti');
  const jiti = createJiti(import.meta.url, {
    // `defineConfig` comes from here whatever is installed beside the file, and without loading the server with it.
    alias: { '@docent/assistant': defineConfigModule() },
    tryNative: false,
    moduleCache: false,
    // A cache on disk would be written into the owner's node_modules.
    fsCache: false,
  });
  return jiti.import(path, { default: true });
}

function defineConfigModule(): string {
  const here = import.meta.url;
  return fileURLToPath(new URL(`./define-config${extname(fileURLToPath(here))}`, here));
}
