import type { ThreadInfo } from '@docent/protocol/thread-state';

type Period = 'today' | 'yesterday' | 'lastWeek' | 'older';

export interface ThreadGroup {
  /** `null` when the dates can't be read: then there is one group. */
  readonly period: Period | null;
  readonly threads: readonly ThreadInfo[];
}

const DAY_MS = 86_400_000;

/** Threads by when they were begun, in the order the server gave. A date without a zone is taken as local. */
export function groupThreads(threads: readonly ThreadInfo[], now: Date): readonly ThreadGroup[] {
  const periods = threads.map((thread) => periodOf(new Date(thread.created_at), now));
  if (threads.length > 0 && periods.includes(null)) return [{ period: null, threads }];
  const groups: { period: Period | null; threads: ThreadInfo[] }[] = [];
  for (const [index, thread] of threads.entries()) {
    const period = periods[index] ?? null;
    const group = groups.find((candidate) => candidate.period === period);
    if (group === undefined) groups.push({ period, threads: [thread] });
    else group.threads.push(thread);
  }
  return groups;
}

function periodOf(date: Date, now: Date): Period | null {
  if (Number.isNaN(date.getTime())) return null;
  const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate()).getTime();
  const age = Math.ceil((midnight - date.getTime()) / DAY_MS);
  if (age <= 0) return 'today';
  if (age === 1) return 'yesterday';
  return age <= 7 ? 'lastWeek' : 'older';
}
