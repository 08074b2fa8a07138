import type { SearchSession } from '@docent/knowledge';
import type { NoticeEvent } from '@docent/protocol';
import type { Tool } from '@openai/agents';
import type { SiteSearch } from '../knowledge/site-search.js';
import { createSearchTool } from './search-tool.js';

/** What one answer has of the site's search; an answer without it is still an answer, and says so. */
export interface AnswerSearch {
  readonly tools: Tool[];
  /** The source behind a marker that the model wrote; `undefined` when nothing was searched. */
  readonly cite: SearchSession['cite'] | undefined;
  /** Why the site can't be searched, as a sentence for the reader; may turn up while the answer is written. */
  readonly problem: string | undefined;
}

const failed = 'The search of this site is not working right now.';

/**
 * @param near the page that the reader is on
 * @param onFailure gets the error when a search fails; the reader only ever sees a sentence
 */
export async function openAnswerSearch(
  search: SiteSearch,
  near: string | undefined,
  onFailure: (error: unknown) => void,
): Promise<AnswerSearch> {
  const opened = await search.open(near);
  if ('unavailable' in opened) return { tools: [], cite: undefined, problem: opened.unavailable };
  const { session } = opened;
  let problem: string | undefined;
  const tool = createSearchTool(session, (error) => {
    problem = failed;
    onFailure(error);
  });
  return {
    tools: [tool],
    cite: (reference, claim) => session.cite(reference, claim),
    get problem() {
      return problem;
    },
  };
}

/** Adds one notice to an answer that has to do without search, as soon as that is known. */
export async function* withSearchNotice<T>(
  search: AnswerSearch,
  events: AsyncIterable<T>,
): AsyncGenerator<T | NoticeEvent> {
  let isTold = false;
  const notice = (): NoticeEvent[] => {
    if (isTold || search.problem === undefined) return [];
    isTold = true;
    return [{ type: 'notice', level: 'warning', message: `${search.problem} This answer does without it.` }];
  };
  yield* notice();
  for await (const event of events) {
    yield* notice();
    yield event;
  }
}
