import { afterEach, describe, expect, it, vi } from 'vitest';
import { DatabaseSupervisor } from './database-supervisor.js';

const down = Object.assign(new Error('connect ECONNREFUSED\nparameters: a private message'), { code: 'ECONNREFUSED' });
let supervisor: DatabaseSupervisor | undefined;
afterEach(() => supervisor?.stop());

/** A database that can be switched off, and what was logged of it. */
function supervise(options: { isUp: boolean; fatal?: boolean; hangs?: boolean }) {
  const log: [string, object, string][] = [];
  const write = (level: string) => (fields: object, message: string) => void log.push([level, fields, message]);
  const answer = () =>
    options.hangs ? new Promise<void>(() => {}) : options.isUp ? Promise.resolve() : Promise.reject(down);
  supervisor = new DatabaseSupervisor({
    prepare: vi.fn(answer),
    ping: vi.fn(answer),
    isFatal: () => options.fatal === true,
    logger: { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') },
    pingIntervalMs: 10,
    pingTimeoutMs: 30,
    retryMs: { first: 5, longest: 10 },
  });
  return { supervisor, log };
}

describe('DatabaseSupervisor', () => {
  it('is ready once the database is', async () => {
    const state = { isUp: true };
    const { supervisor, log } = supervise(state);
    expect(supervisor.isReady).toBe(false);
    await supervisor.start();
    expect(supervisor.isReady).toBe(true);
    expect(await supervisor.check()).toBe(true);
    expect(log).toEqual([]);
  });

  it('gives up on what waiting can not mend', async () => {
    const { supervisor } = supervise({ isUp: false, fatal: true });
    await expect(supervisor.start()).rejects.toBe(down);
  });

  it('waits for a database that is down at the start', async () => {
    const state = { isUp: false };
    const { supervisor, log } = supervise(state);
    const started = supervisor.start();
    await vi.waitFor(() => expect(log.length).toBeGreaterThan(2));
    expect(log[0]).toEqual([
      'warn',
      { component: 'database', code: 'ECONNREFUSED', cause: 'connect ECONNREFUSED' },
      'database unreachable, trying again',
    ]);
    state.isUp = true;
    await started;
    expect(supervisor.isReady).toBe(true);
  });

  it('notices by itself that the database is gone, and that it is back', async () => {
    const state = { isUp: true };
    const { supervisor, log } = supervise(state);
    await supervisor.start();
    state.isUp = false;
    await vi.waitFor(() => expect(supervisor.isReady).toBe(false));
    state.isUp = true;
    await vi.waitFor(() => expect(supervisor.isReady).toBe(true));
    expect(log.filter(([level]) => level !== 'debug').map(([, , message]) => message)).toEqual([
      'database unreachable, trying again',
      'database ready again',
    ]);
  });

  it('notices at once when asked, also if the database just keeps silent', async () => {
    const state = { isUp: true, hangs: false };
    const { supervisor } = supervise(state);
    await supervisor.start();
    state.hangs = true;
    expect(await supervisor.check()).toBe(false);
    expect(supervisor.isReady).toBe(false);
  });

  it('ends its waiting when it is stopped', async () => {
    const { supervisor } = supervise({ isUp: false });
    const started = supervisor.start();
    supervisor.stop();
    await started;
    expect(supervisor.isReady).toBe(false);
  });
});
