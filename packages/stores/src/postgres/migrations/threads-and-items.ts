import type { Migration } from './migration.js';

/**
 * - `organization_id` is `''` for none (see `ownerColumns`).
 * - `threads.position` orders the threads of an owner by their first save; `threads.last_seq` is the sequence number of
 *   the newest item, and `thread_items.seq` orders the items of a thread. Both only ever grow, and no clock is asked.
 * - `updated_at` is the last write to the thread or its items, for owners who delete what is old.
 * - The ids are columns and part of `data`; the columns are written as `toStoredText` says.
 */
export const threadsAndItems: Migration = {
  version: 1,
  name: 'threads-and-items',
  sql: `
create table docent.threads (
  id text primary key,
  user_id text not null,
  organization_id text not null,
  position bigint generated always as identity,
  last_seq bigint not null default 0,
  updated_at timestamptz not null default now(),
  data jsonb not null
);

create unique index threads_of_owner on docent.threads (user_id, organization_id, position);

create table docent.thread_items (
  thread_id text not null references docent.threads (id) on delete cascade,
  seq bigint not null,
  id text not null,
  type text not null generated always as (data ->> 'type') stored,
  data jsonb not null,
  primary key (thread_id, seq),
  unique (thread_id, id)
);
`,
};
