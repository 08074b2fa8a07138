import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { ConfigError } from './config-error.js';
import { type CompleteConfig, configSchema } from './config-schema.js';
import { describeIssue } from './describe-issue.js';
import { type EnvironmentValue, readEnvironment } from './environment.js';
import { type ModelSettings, toModelSettings } from './model-settings.js';
import { findConfigFile, readConfigFile } from './read-config-file.js';

/** A validated configuration: defaults filled in, paths absolute, the model chosen. */
export interface Config extends Omit<CompleteConfig, 'model'> {
  /** The file it was read from, if there is one. */
  readonly configFile: string | undefined;
  readonly model: ModelSettings;
}

export interface LoadConfigOptions {
  /** The file to read; left out, `docent.config.*` in `cwd` if there is one. */
  readonly configFile?: string | undefined;
  /** Wins over the environment and the file. */
  readonly dataDir?: string | undefined;
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
}

/**
 * Reads and validates the configuration. The environment wins over the file; paths in the file are relative to it,
 * others to `cwd`.
 *
 * @throws {ConfigError}
 */
export async function loadConfig(options: LoadConfigOptions = {}): Promise<Config> {
  const { cwd = process.cwd(), env = process.env } = options;
  const configFile = findConfigFile(options.configFile, cwd);
  const fromFile = configFile === undefined ? {} : await readConfigFile(configFile);
  if (!isRecord(fromFile)) {
    throw new ConfigError(`${configFile}: must export an object: export default defineConfig({ … }).`);
  }
  const fromEnvironment = readEnvironment(env);
  const values = { ...fromFile };
  for (const { key, value } of fromEnvironment) assign(values, key, value);
  const config = validate(values, fromEnvironment, configFile);

  const base = configFile === undefined ? cwd : dirname(configFile);
  const dataDirIsOutside = options.dataDir !== undefined || fromEnvironment.some(({ key }) => key === 'dataDir');
  // The default is where the command runs, so that one data directory serves every command of a repository.
  const dataDirBase = dataDirIsOutside || !Object.hasOwn(fromFile, 'dataDir') ? cwd : base;
  return {
    ...config,
    configFile,
    dataDir: resolve(dataDirBase, options.dataDir ?? config.dataDir),
    site: { ...config.site, folder: folder(base, config.site.folder, 'build') },
    knowledge: { ...config.knowledge, folder: folder(base, config.knowledge.folder, 'docs') },
    model: toModelSettings(config.model),
  };
}

function validate(
  values: Record<string, unknown>,
  fromEnvironment: readonly EnvironmentValue[],
  configFile: string | undefined,
): CompleteConfig {
  const parsed = configSchema.safeParse(values);
  if (parsed.success) return parsed.data;
  const originOf = (key: string) =>
    fromEnvironment.findLast((variable) => key === variable.key || key.startsWith(`${variable.key}.`))?.name ??
    configFile ??
    'configuration';
  const context = { value: values, originOf, keysAt };
  throw new ConfigError(parsed.error.issues.flatMap((issue) => describeIssue(issue, context)).join('\n'));
}

/** The keys that the schema allows at a path. */
function keysAt(path: readonly PropertyKey[]): readonly string[] {
  let schema: unknown = configSchema;
  for (const step of path) {
    if (!(schema instanceof z.ZodObject)) return [];
    const next: unknown = schema.shape[String(step)];
    schema = next instanceof z.ZodPrefault ? next.unwrap() : next;
  }
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

/** Sets `a.b`, copying what it changes. A parent that is no object stays as it is: validation will name it. */
function assign(target: Record<string, unknown>, key: string, value: unknown): void {
  const steps = key.split('.');
  const last = steps.pop() ?? key;
  let object = target;
  for (const step of steps) {
    const next = object[step] ?? {};
    if (!isRecord(next)) return;
    object = object[step] = { ...next };
  }
  object[last] = value;
}

function folder(base: string, given: string | undefined, usual: string): string | undefined {
  if (given !== undefined) return resolve(base, given);
  const path = resolve(base, usual);
  return existsSync(path) ? path : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
