import type { ProgressUpdateEvent } from '@docent/protocol';

export interface ToolCall {
  readonly name: string;
  readonly arguments: Readonly<Record<string, unknown>>;
}

/** What the reader sees while a tool runs, or `null` for nothing. */
export type DescribeToolCall = (call: ToolCall) => { readonly text: string; readonly icon?: string } | null;

const LONGEST_QUERY = 120;

/** Names the search of the site; other tools run unseen. */
export const describeSiteSearch: DescribeToolCall = ({ name, arguments: { query } }) => {
  if (name !== 'search_site') return null;
  if (typeof query !== 'string' || query.trim() === '') return { text: 'Searching the site…', icon: 'search' };
  const words = query.replace(/\s+/g, ' ').trim();
  const shown = words.length > LONGEST_QUERY ? `${words.slice(0, LONGEST_QUERY).trimEnd()}…` : words;
  return { text: `Searching the site for “${shown}”`, icon: 'search' };
};

export function toolProgress(call: ToolCall, describe: DescribeToolCall): ProgressUpdateEvent[] {
  const progress = describe(call);
  return progress === null ? [] : [{ type: 'progress_update', ...progress }];
}
