import type { ThreadStreamEvent } from '@docent/protocol';
import type { ServerHooks } from '../hooks.js';
import type { Logger } from '../logger.js';
import type { ActiveTurns } from '../turn/active-turns.js';

/** What a request is answered with: one body, or a stream of events. */
export type OperationResult =
  | { readonly type: 'json'; readonly body: unknown }
  | { readonly type: 'stream'; readonly events: AsyncIterable<ThreadStreamEvent> };

/** What every operation works with. */
export interface OperationScope<TContext> {
  readonly server: ServerHooks<TContext>;
  readonly turns: ActiveTurns;
  readonly logger: Logger;
  readonly maxMessageCharacters: number;
  readonly context: TContext;
  readonly signal: AbortSignal | undefined;
  readonly requestId: string | undefined;
}
