import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { PostgresBinaries } from './postgres-binaries.js';

const START_TIMEOUT_MS = 30_000;

/** A PostgreSQL server with data of its own in a temporary folder, on a local port. Passwords are not asked for. */
export class PostgresCluster {
  readonly port: number;
  readonly #binaries: PostgresBinaries;
  readonly #folder: string;
  readonly #data: string;
  #server: ChildProcess | undefined;
  #log = '';

  private constructor(binaries: PostgresBinaries, folder: string, port: number) {
    this.port = port;
    this.#binaries = binaries;
    this.#folder = folder;
    this.#data = join(folder, 'data');
  }

  static async create(binaries: PostgresBinaries): Promise<PostgresCluster> {
    const folder = mkdtempSync(join(tmpdir(), 'docent-postgres-'));
    const cluster = new PostgresCluster(binaries, folder, await freePort());
    try {
      cluster.#initialise();
      await cluster.start();
      return cluster;
    } catch (error) {
      await cluster.remove();
      throw error;
    }
  }

  #initialise(): void {
    const { user, initdb } = this.#binaries;
    // Others may look in, as the folder is root's and the server is not.
    chmodSync(this.#folder, 0o755);
    if (user !== undefined) chownSync(this.#folder, user.uid, user.gid);
    const options = ['--username=postgres', '--auth=trust', '--encoding=UTF8', '--no-locale', '--no-sync'];
    const { status, stderr, error } = spawnSync(initdb, [`--pgdata=${this.#data}`, ...options], {
      ...user,
      encoding: 'utf8',
      cwd: this.#folder,
    });
    if (status !== 0) throw new Error(`initdb failed: ${error?.message ?? stderr}`);
  }

  /** Starts the server again, on the same port with the same data. Resolves when it takes connections. */
  async start(): Promise<void> {
    const deadline = Date.now() + START_TIMEOUT_MS;
    while (!(await this.#launch(deadline))) {
      // After a kill -9, processes of the one before may hold its memory for a moment.
      if (Date.now() > deadline) throw new Error(`PostgreSQL does not start:\n${this.#log}`);
      await sleep(100);
    }
  }

  /** Whether it came up; false if it ended instead. */
  async #launch(deadline: number): Promise<boolean> {
    this.#log = '';
    const settings = { listen_addresses: '127.0.0.1', unix_socket_directories: '', fsync: 'off', max_connections: 50 };
    const server = spawn(
      this.#binaries.postgres,
      ['-D', this.#data, '-p', String(this.port), ...Object.entries(settings).flatMap(([k, v]) => ['-c', `${k}=${v}`])],
      { ...this.#binaries.user, cwd: this.#folder, stdio: ['ignore', 'ignore', 'pipe'], env: { LC_ALL: 'C' } },
    );
    this.#server = server;
    this.#guard(server);
    server.stderr.setEncoding('utf8').on('data', (text: string) => {
      this.#log += text;
    });
    while (server.exitCode === null && server.signalCode === null && Date.now() < deadline) {
      if (this.#log.includes('database system is ready to accept connections')) return true;
      await sleep(20);
    }
    return false;
  }

  /** Ends the server and removes its data when we end without having done so: our end closes the guard's input. */
  #guard(server: ChildProcess): void {
    const script = 'cat; kill -QUIT "$0" 2>/dev/null && sleep 1 && rm -rf "$1"';
    const guard = spawn('sh', ['-c', script, String(server.pid), this.#folder], {
      stdio: ['pipe', 'ignore', 'ignore'],
      detached: true,
    });
    guard.unref();
    server.once('exit', () => guard.kill('SIGKILL'));
    server.unref();
  }

  /** Ends the server as an administrator would: sessions are told (57P01). */
  async stop(): Promise<void> {
    await this.#end('SIGINT');
  }

  /** Ends the server and its sessions without a word, as a crash does. */
  async kill(): Promise<void> {
    const sessions = this.#sessions();
    await this.#end('SIGKILL');
    for (const pid of sessions) signal(pid, 'SIGKILL');
  }

  /** Server and sessions stop to answer, with their sockets open, as behind a broken network. Linux only. */
  pause(): void {
    this.#signalAll('SIGSTOP');
  }

  resume(): void {
    this.#signalAll('SIGCONT');
  }

  async remove(): Promise<void> {
    await this.#end('SIGQUIT');
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }

  async #end(how: NodeJS.Signals): Promise<void> {
    const server = this.#server;
    if (server === undefined || server.exitCode !== null || server.signalCode !== null) return;
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.ref();
    this.resume();
    server.kill(how);
    await ended;
  }

  #signalAll(name: NodeJS.Signals): void {
    const pid = this.#server?.pid;
    // The server first, so that it makes no new sessions meanwhile.
    if (pid !== undefined) for (const each of [pid, ...this.#sessions()]) signal(each, name);
  }

  #sessions(): number[] {
    const pid = this.#server?.pid;
    if (pid === undefined || process.platform !== 'linux') return [];
    try {
      return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(/\s+/).filter(Boolean).map(Number);
    } catch {
      return [];
    }
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It has ended already.
  }
}

/** A port that was free a moment ago. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' ? address?.port : undefined;
      probe.close(() => (port === undefined ? reject(new Error('no port is free')) : resolve(port)));
    });
  });
}
