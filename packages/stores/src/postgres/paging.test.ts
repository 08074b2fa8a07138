import type { Order, Page } from '@docent/protocol';
import type { PageRequest } from '@docent/server';
import { beforeAll, describe, expect, test } from 'vitest';
import { describeDatabases } from '../../../../tests/backends/describe-databases.js';
import { itemPageSql } from './items.js';
import { createPostgresStore } from './postgres-store.js';
import { threadPageSql } from './threads.js';

const COUNT = 10_000;
const me = { userId: 'me', organizationId: 'school' };
const PAGE = 333;

type Load = (page: PageRequest) => Promise<Page<{ readonly id: string }>>;

await describeDatabases('pages of ten thousand', ({ pool }) => {
  const store = createPostgresStore({ pool });

  beforeAll(async () => {
    const thread = `jsonb_build_object('id', 'thr-' || n, 'created_at', '2026-01-01T00:00:00Z')`;
    await pool.query(`insert into docent.threads (user_id, organization_id, id, data)
      select 'me', 'school', 'thr-' || n, ${thread} from generate_series(1, ${COUNT}) n`);
    await pool.query(`insert into docent.threads (user_id, organization_id, id, data)
      select 'user-' || n % 100, '', 'other-' || n, '{}' from generate_series(1, ${COUNT}) n`);
    // Every third item is hidden, and the first hundred are.
    const type = `case when n % 3 = 0 or n <= 100 then 'hidden_context_item' else 'task' end`;
    await pool.query(`insert into docent.thread_items (thread_id, seq, id, data)
      select 'thr-1', n, 'item-' || n, jsonb_build_object('id', 'item-' || n, 'type', ${type})
      from generate_series(1, ${COUNT}) n`);
    await pool.query(`insert into docent.thread_items (thread_id, seq, id, data)
      select 'thr-' || 2 + n % 100, n, 'item-' || n, '{"type":"task"}' from generate_series(1, ${COUNT}) n`);
    await pool.query('analyze docent.threads, docent.thread_items');
  });

  const numbers = Array.from({ length: COUNT }, (_, index) => index + 1);
  const lists: Record<string, { load: Load; expected: string[] }> = {
    threads: {
      load: (page: PageRequest) => store.loadThreads(page, me),
      expected: numbers.map((number) => `thr-${number}`),
    },
    items: {
      load: (page: PageRequest) => store.loadThreadItems('thr-1', page, me),
      expected: numbers.filter((number) => number % 3 !== 0 && number > 100).map((number) => `item-${number}`),
    },
    'items with hidden ones': {
      load: (page: PageRequest) => store.loadThreadItems('thr-1', { ...page, includeHidden: true }, me),
      expected: numbers.map((number) => `item-${number}`),
    },
  };

  describe.each(Object.entries(lists))('%s', (_, { load, expected }) => {
    test.each(['asc', 'desc'] as const)('each comes once, in order, in full pages (%s)', async (order) => {
      const pages = await readPages(load, order);
      const ids = pages.flatMap((page) => page.data.map(({ id }) => id));
      expect(ids).toEqual(order === 'asc' ? expected : expected.toReversed());
      expect(pages.slice(0, -1).every((page) => page.data.length === PAGE && page.has_more)).toBe(true);
      expect(pages.at(-1)).toMatchObject({ has_more: false });
    });
  });

  describe('a page reads by an index what it needs', () => {
    const owner = [me.userId, me.organizationId];
    const items = [...owner, 'thr-1', 21, ['hidden_context_item', 'sdk_hidden_context']];
    for (const order of ['asc', 'desc'] as const) {
      test.each([
        ['first threads', threadPageSql(order, 'first'), [...owner, 21]],
        ['threads after one', threadPageSql(order, 'after'), [...owner, 21, 'thr-5000']],
        ['first items', itemPageSql(order, 'first'), items],
        ['items after one', itemPageSql(order, 'after'), [...items, 'item-5000']],
      ])(`%s (${order})`, async (_, text, values) => {
        const steps = await explain(text, values);
        const scans = steps.filter((step) => step['Node Type'].endsWith('Scan'));
        expect(scans.map((scan) => scan['Node Type'])).toContain('Index Scan');
        expect(scans.filter((scan) => scan['Node Type'] === 'Seq Scan')).toEqual([]);
        // A third of the items is hidden, and the first hundred are.
        const read = scans.map((scan) => scan['Actual Rows'] + (scan['Rows Removed by Filter'] ?? 0));
        expect(Math.max(...read)).toBeLessThan(200);
      });
    }
  });

  /** What the server did for a statement, step by step. */
  async function explain(text: string, values: unknown[]): Promise<PlanStep[]> {
    const { rows } = await pool.query<Record<string, { Plan: PlanStep }[]>>(
      `explain (analyze, format json) ${text}`,
      values,
    );
    const plan = rows[0]?.['QUERY PLAN']?.[0]?.Plan;
    return plan === undefined ? [] : flatten(plan);
  }
});

/** Source: PostgreSQL manual, EXPLAIN. */
interface PlanStep {
  readonly 'Node Type': string;
  readonly 'Actual Rows': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly PlanStep[];
}

function flatten(step: PlanStep): PlanStep[] {
  return [step, ...(step.Plans ?? []).flatMap(flatten)];
}

async function readPages(load: Load, order: Order): Promise<Page<{ readonly id: string }>[]> {
  const pages: Page<{ readonly id: string }>[] = [];
  for (let after: string | null | undefined; ; ) {
    const page = await load({ limit: PAGE, order, after });
    pages.push(page);
    if (!page.has_more) return pages;
    after = page.after;
  }
}
