import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { eachObject, type ObjectLiteral, readObjectLiterals } from './config-literals.js';

const configName = /^docusaurus\.config\.(?:[cm]?[jt]s)$/;
// A docs folder deeper than this below its site is nothing Docusaurus itself would find either.
const maxLevelsUp = 6;

/** What a Docusaurus site says about its addresses, as far as its configuration has it in plain sight. */
export interface DocusaurusFacts {
  readonly configFile: string;
  readonly baseUrl: string | undefined;
  readonly trailingSlash: boolean | undefined;
  readonly routeBasePath: string;
  /** The part of the address that names a docs version, empty for the one shown by default. */
  readonly versionPath: string;
  readonly markdownFormat: 'mdx' | 'detect' | 'md';
}

/** Looks in the folder and above it for a Docusaurus site; null when there is none. */
export async function findDocusaurus(folder: string): Promise<DocusaurusFacts | null> {
  const configFile = await findConfig(path.resolve(folder));
  if (configFile === null) return null;
  const siteDir = path.dirname(configFile);
  const config = readObjectLiterals(await readFile(configFile, 'utf8').catch(() => ''));
  const relative = path.relative(siteDir, path.resolve(folder)).split(path.sep).join('/');
  const versioned = /^(?:(.+)_)?versioned_docs\/version-([^/]+)/.exec(relative);
  const docs = docsOptions(config, versioned ? undefined : relative, versioned?.[1]);
  const routeBasePath = docs?.values.get('routeBasePath');
  const format = firstValue(config, 'format', 'markdown');
  const baseUrl = firstValue(config, 'baseUrl');
  const trailingSlash = firstValue(config, 'trailingSlash');
  return {
    configFile,
    baseUrl: typeof baseUrl === 'string' ? baseUrl : undefined,
    trailingSlash: typeof trailingSlash === 'boolean' ? trailingSlash : undefined,
    routeBasePath: typeof routeBasePath === 'string' ? routeBasePath : 'docs',
    versionPath: await versionPath(siteDir, docs, versioned?.[2]),
    markdownFormat: format === 'detect' || format === 'md' ? format : 'mdx',
  };
}

async function findConfig(folder: string): Promise<string | null> {
  let current = folder;
  for (let level = 0; level <= maxLevelsUp; level += 1) {
    const names = await readdir(current).catch((): string[] => []);
    const name = names.find((entry) => configName.test(entry));
    if (name !== undefined) return path.join(current, name);
    const parent = path.dirname(current);
    if (parent === current) return null;
    current = parent;
  }
  return null;
}

// The options of the docs plugin instance whose `path` is our folder: of the preset (`docs: {…}`) or of a plugin of its own.
// The theme has options named `docs` too; the object that says where pages hang goes first.
function docsOptions(config: ObjectLiteral, folder: string | undefined, pluginId: string | undefined) {
  const candidates: ObjectLiteral[] = [];
  for (const object of eachObject(config)) {
    if (pluginId !== undefined) {
      if (object.values.get('id') === pluginId) return object;
      continue;
    }
    const declared = object.values.get('path') ?? (object.key === 'docs' ? 'docs' : undefined);
    if (typeof declared !== 'string' || !(object.key === 'docs' || object.values.has('routeBasePath'))) continue;
    const plain = declared.replace(/^\.\//, '').replace(/\/$/, '');
    if (folder === undefined ? object.key === 'docs' : plain === folder) candidates.push(object);
  }
  return candidates.find((object) => object.values.has('routeBasePath')) ?? candidates[0];
}

function firstValue(config: ObjectLiteral, name: string, within?: string): string | boolean | undefined {
  for (const object of eachObject(config)) {
    if (within !== undefined && object.key !== within) continue;
    const value = object.values.get(name);
    if (value !== undefined) return value;
  }
  return undefined;
}

/*
 * With released versions (`versions.json`), the folder being edited is served below `next` and the newest release at the root,
 * unless the options say otherwise. Source: `versions/version.ts`, `getVersionPathPart`.
 */
async function versionPath(siteDir: string, docs: ObjectLiteral | undefined, version: string | undefined) {
  const id = docs?.values.get('id');
  const file = typeof id === 'string' && id !== 'default' ? `${id}_versions.json` : 'versions.json';
  const text = await readFile(path.join(siteDir, file), 'utf8').catch(() => '[]');
  const released = parseNames(text);
  if (released.length === 0 || docs?.values.get('disableVersioning') === true) return '';
  const name = version ?? 'current';
  const last = docs?.values.get('lastVersion') ?? released[0];
  const options = docs?.children.find((child) => child.key === 'versions');
  const own = options?.children.find((child) => child.key === name)?.values.get('path');
  if (typeof own === 'string') return own;
  if (name === last) return '';
  return name === 'current' ? 'next' : name;
}

function parseNames(text: string): string[] {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];
  } catch {
    return [];
  }
}
