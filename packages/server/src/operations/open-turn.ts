import type { ThreadMetadata, ThreadStreamEvent } from '@docent/protocol';
import type { Run } from '../hooks.js';
import type { ActiveTurn } from '../turn/active-turn.js';
import { runTurn } from '../turn/run-turn.js';
import { TurnEvents } from '../turn/turn-events.js';
import type { OperationResult, OperationScope } from './operation.js';

/** What an operation has done before the answer, and how to get the answer. */
export interface PreparedTurn {
  /** What is stored already and only has to be told. */
  readonly opening: readonly ThreadStreamEvent[];
  readonly answer: (run: Run) => AsyncIterable<ThreadStreamEvent>;
}

/**
 * Opens a turn on a thread of the caller's.
 *
 * @param prepare gets the thread, its own to change; what it throws answers the request, before anything is streamed
 * @throws {NotFoundError} if there is no such thread
 */
export async function openTurn<TContext>(
  threadId: string,
  scope: OperationScope<TContext>,
  prepare: (thread: ThreadMetadata, run: Run) => Promise<PreparedTurn>,
): Promise<OperationResult> {
  const load = () => scope.server.store.loadThread(threadId, scope.context);
  // Loaded before the thread is taken: whether somebody else's thread is busy must not show.
  const before = await load();
  return take(threadId, scope, async (turn) => {
    const thread = turn.waited ? await load() : before;
    return { thread, ...(await prepare(thread, turn)) };
  });
}

/** Opens a turn on a thread that is yet to be made. */
export function openFirstTurn<TContext>(
  thread: ThreadMetadata,
  scope: OperationScope<TContext>,
  prepare: () => Promise<PreparedTurn>,
): Promise<OperationResult> {
  return take(thread.id, scope, async () => ({ thread, ...(await prepare()) }));
}

async function take<TContext>(
  threadId: string,
  scope: OperationScope<TContext>,
  prepare: (turn: ActiveTurn) => Promise<PreparedTurn & { thread: ThreadMetadata }>,
): Promise<OperationResult> {
  const { server, context, logger, requestId, signal } = scope;
  const turn = await scope.turns.begin(threadId);
  try {
    signal?.throwIfAborted();
    const prepared = await prepare(turn);
    const events = new TurnEvents(turn, runTurn({ server, turn, context, logger, requestId, ...prepared }));
    turn.follow(signal);
    return { type: 'stream', events };
  } catch (error) {
    turn.end();
    throw error;
  }
}
