import { HIDDEN_ITEM_TYPES, type Order, type Page, type ThreadItem } from '@docent/protocol';
import { type ItemPageRequest, NotFoundError } from '@docent/server';
import { DIRECTIONS, invalidCursor, rowLimit, toPage } from './page.js';
import type { RunQuery } from './run-query.js';
import { fromStoredJson, toStoredJson, toStoredText } from './stored-text.js';
import type { Owner } from './threads.js';

/**
 * Text of the statement for a page of items of thread `$3`: `$4` rows, without items of the types `$5`, and after the
 * item `$6` unless it is the first page. A thread that is there gives at least one row, with nulls where nothing is.
 */
export function itemPageSql(order: Order, position: 'first' | 'after'): string {
  const { after, by } = DIRECTIONS[order];
  const first = position === 'first';
  return `select ${first ? '' : 'mark.id as mark, '}page.data::text as data from docent.threads t
    ${first ? '' : 'left join docent.thread_items mark on mark.thread_id = t.id and mark.id = $6'}
    left join lateral (
      select i.seq, i.data from docent.thread_items i
      where i.thread_id = t.id and i.type <> all($5::text[]) ${first ? '' : `and i.seq ${after} mark.seq`}
      order by i.seq ${by} limit $4
    ) page on true
    where t.user_id = $1 and t.organization_id = $2 and t.id = $3
    order by page.seq ${by}`;
}

export async function loadThreadItems(
  run: RunQuery,
  owner: Owner,
  threadId: string,
  page: ItemPageRequest,
): Promise<Page<ThreadItem>> {
  const leftOut = page.includeHidden === true ? [] : HIDDEN_ITEM_TYPES;
  const values = [...owner, toStoredText(threadId), rowLimit(page), leftOut];
  const first = page.after === undefined || page.after === null;
  const rows = first
    ? await run(itemPageSql(page.order, 'first'), values)
    : await run(itemPageSql(page.order, 'after'), [...values, toStoredText(page.after)]);
  const [row] = rows;
  if (row === undefined) throw new NotFoundError('thread');
  if (!first && row['mark'] === null) throw invalidCursor();
  return toPage(rows, page);
}

/**
 * Appends an item, or replaces the one of that id where it stands. Updating the thread takes the next sequence number
 * and holds the row until the end of the statement, so that items of one thread are committed in their order.
 */
export async function putItem(run: RunQuery, owner: Owner, threadId: string, item: ThreadItem): Promise<void> {
  const stored = await run(
    `with thread as (
       update docent.threads t set last_seq = t.last_seq + 1, updated_at = now()
       where t.user_id = $1 and t.organization_id = $2 and t.id = $3
       returning t.id, t.last_seq
     )
     insert into docent.thread_items as i (thread_id, id, seq, data)
     select thread.id, $4, thread.last_seq, $5::jsonb from thread
     on conflict (thread_id, id) do update
       set data = excluded.data || jsonb_build_object('created_at', i.data -> 'created_at')
     returning i.id`,
    [...owner, toStoredText(threadId), toStoredText(item.id), toStoredJson(item)],
  );
  if (stored.length === 0) throw new NotFoundError('thread');
}

export async function loadItem(run: RunQuery, owner: Owner, threadId: string, itemId: string): Promise<ThreadItem> {
  const [row] = await run(
    `select i.data::text as data from docent.threads t
     left join docent.thread_items i on i.thread_id = t.id and i.id = $4
     where t.user_id = $1 and t.organization_id = $2 and t.id = $3`,
    [...owner, toStoredText(threadId), toStoredText(itemId)],
  );
  if (row === undefined) throw new NotFoundError('thread');
  if (typeof row['data'] !== 'string') throw new NotFoundError('item');
  return fromStoredJson(row['data']) as ThreadItem;
}

export async function deleteItem(run: RunQuery, owner: Owner, threadId: string, itemId: string): Promise<void> {
  await run(
    `delete from docent.thread_items i using docent.threads t
     where t.user_id = $1 and t.organization_id = $2 and t.id = $3 and i.thread_id = t.id and i.id = $4`,
    [...owner, toStoredText(threadId), toStoredText(itemId)],
  );
}

export async function deleteItemsAfter(run: RunQuery, owner: Owner, threadId: string, itemId: string): Promise<void> {
  const [row] = await run(
    `with mark as (
       select t.id as thread_id, i.id, i.seq from docent.threads t
       left join docent.thread_items i on i.thread_id = t.id and i.id = $4
       where t.user_id = $1 and t.organization_id = $2 and t.id = $3
     ), deleted as (
       delete from docent.thread_items i using mark where i.thread_id = mark.thread_id and i.seq > mark.seq
     )
     select mark.id from mark`,
    [...owner, toStoredText(threadId), toStoredText(itemId)],
  );
  if (row === undefined) throw new NotFoundError('thread');
  if (row['id'] === null) throw new NotFoundError('item');
}
