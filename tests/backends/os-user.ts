import { spawnSync } from 'node:child_process';

export interface OsUser {
  readonly uid: number;
  readonly gid: number;
}

/** When we are root: `postgres`, or `nobody` where that user doesn't exist. Nothing is added to the system. */
export function unprivilegedUser(): OsUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  return ['postgres', 'nobody'].map(findUser).find((user) => user !== undefined);
}

function findUser(name: string): OsUser | undefined {
  const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }));
  if (uid?.status !== 0 || gid?.status !== 0) return undefined;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}
