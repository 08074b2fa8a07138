import type { Order, Page, ThreadMetadata } from '@docent/protocol';
import { NotFoundError, type PageRequest } from '@docent/server';
import { DIRECTIONS, invalidCursor, rowLimit, toPage } from './page.js';
import type { RunQuery } from './run-query.js';
import { fromStoredJson, toStoredJson, toStoredText } from './stored-text.js';

/** `$1` user, `$2` organization: see `ownerColumns`. */
export type Owner = readonly [userId: string, organizationId: string];

export async function loadThread(run: RunQuery, owner: Owner, threadId: string): Promise<ThreadMetadata> {
  const [row] = await run(
    `select t.data::text as data from docent.threads t
     where t.user_id = $1 and t.organization_id = $2 and t.id = $3`,
    [...owner, toStoredText(threadId)],
  );
  if (typeof row?.['data'] !== 'string') throw new NotFoundError('thread');
  return fromStoredJson(row['data']) as ThreadMetadata;
}

export async function saveThread(run: RunQuery, owner: Owner, thread: ThreadMetadata): Promise<void> {
  const saved = await run(
    `insert into docent.threads as t (user_id, organization_id, id, data) values ($1, $2, $3, $4::jsonb)
     on conflict (id) do update
       set data = excluded.data || jsonb_build_object('created_at', t.data -> 'created_at'), updated_at = now()
       where t.user_id = excluded.user_id and t.organization_id = excluded.organization_id
     returning t.id`,
    [...owner, toStoredText(thread.id), toStoredJson(thread)],
  );
  if (saved.length === 0) throw new NotFoundError('thread');
}

/** Text of the statement for a page of threads: `$3` rows, and after the thread `$4` unless it is the first page. */
export function threadPageSql(order: Order, position: 'first' | 'after'): string {
  const { after, by } = DIRECTIONS[order];
  if (position === 'first') {
    return `select t.data::text as data from docent.threads t
      where t.user_id = $1 and t.organization_id = $2
      order by t.position ${by} limit $3`;
  }
  return `select page.data::text as data from docent.threads mark
    left join lateral (
      select t.position, t.data from docent.threads t
      where t.user_id = $1 and t.organization_id = $2 and t.position ${after} mark.position
      order by t.position ${by} limit $3
    ) page on true
    where mark.user_id = $1 and mark.organization_id = $2 and mark.id = $4
    order by page.position ${by}`;
}

export async function loadThreads(run: RunQuery, owner: Owner, page: PageRequest): Promise<Page<ThreadMetadata>> {
  if (page.after === undefined || page.after === null) {
    return toPage(await run(threadPageSql(page.order, 'first'), [...owner, rowLimit(page)]), page);
  }
  const values = [...owner, rowLimit(page), toStoredText(page.after)];
  const rows = await run(threadPageSql(page.order, 'after'), values);
  if (rows.length === 0) throw invalidCursor();
  return toPage(rows, page);
}

/** The items go with it (`on delete cascade`). */
export async function deleteThread(run: RunQuery, owner: Owner, threadId: string): Promise<void> {
  await run('delete from docent.threads t where t.user_id = $1 and t.organization_id = $2 and t.id = $3', [
    ...owner,
    toStoredText(threadId),
  ]);
}

/** Gives all threads of one owner to another, in one step. Returns how many. */
export async function transferThreads(run: RunQuery, from: Owner, to: Owner): Promise<number> {
  const moved = await run(
    `update docent.threads t set user_id = $3, organization_id = $4
     where t.user_id = $1 and t.organization_id = $2 and (t.user_id, t.organization_id) <> ($3, $4)
     returning t.id`,
    [...from, ...to],
  );
  return moved.length;
}
