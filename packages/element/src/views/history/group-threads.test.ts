import { describe, expect, it } from 'vitest';
import { groupThreads } from './group-threads.js';

const thread = (id: string, created_at: string) => ({ id, created_at, status: { type: 'active' as const } });
const now = new Date(2026, 4, 20, 12);

describe('threads by date', () => {
  it('are grouped by local days, in the order of the server', () => {
    const groups = groupThreads(
      [
        thread('a', '2026-05-20T00:00:00'),
        thread('b', '2026-05-19T23:59:59'),
        thread('c', '2026-05-13T08:00:00'),
        thread('d', '2026-01-01T00:00:00'),
        thread('e', '2026-05-20T11:00:00'),
      ],
      now,
    );
    expect(groups.map(({ period, threads }) => [period, threads.map(({ id }) => id).join('')])).toEqual([
      ['today', 'ae'],
      ['yesterday', 'b'],
      ['lastWeek', 'c'],
      ['older', 'd'],
    ]);
  });

  it('are one list when a date cannot be read', () => {
    expect(groupThreads([thread('a', 'soon'), thread('b', '2026-05-19T23:59:59')], now)).toHaveLength(1);
    expect(groupThreads([], now)).toEqual([]);
  });
});
