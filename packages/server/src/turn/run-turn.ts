import type { ThreadMetadata, ThreadStreamEvent } from '@docent/protocol';
import { ChatKitError, StreamError } from '../errors.js';
import type { Run, ServerHooks } from '../hooks.js';
import type { Logger } from '../logger.js';
import { nextTask } from '../next-task.js';
import { abortable } from './abortable.js';
import type { ActiveTurn } from './active-turn.js';
import { errorEvent } from './error-event.js';
import { savePartialAnswers } from './partial-answers.js';
import { noteUpdate, storeEvent } from './store-event.js';
import { ThreadChanges } from './thread-changes.js';
import { TurnItems } from './turn-items.js';

/** One turn: what came before the answer, and how to get the answer. */
export interface TurnPlan<TContext> {
  readonly server: ServerHooks<TContext>;
  readonly turn: ActiveTurn;
  readonly thread: ThreadMetadata;
  readonly context: TContext;
  /** What is stored already and only has to be told. */
  readonly opening: readonly ThreadStreamEvent[];
  readonly answer: (run: Run) => AsyncIterable<ThreadStreamEvent>;
  readonly logger: Logger;
  readonly requestId: string | undefined;
}

/**
 * Drives a turn from its opening events to its end, giving out what the client is to see. However it ends — `respond`
 * finishes or throws, the signal fires, the iteration is closed — what was answered is stored and the thread set free.
 */
export async function* runTurn<TContext>(plan: TurnPlan<TContext>): AsyncGenerator<ThreadStreamEvent> {
  const { server, turn, thread, context } = plan;
  const items = new TurnItems(server.store, thread.id, context);
  const changes = new ThreadChanges(server.store, thread, context);
  let cutOff = true;
  try {
    yield* plan.opening;
    if (plan.opening.length > 0) await openingSent();
    yield { type: 'stream_options', stream_options: await server.getStreamOptions(thread, context) };
    turn.signal.throwIfAborted();
    const answer = plan.answer({ signal: turn.signal });
    for await (const event of abortable(answer, turn.signal, (error) => logLateError(plan, error))) {
      // Most events are updates: they must not cost a promise, or a look into the whole thread.
      const isUpdate = event.type === 'thread.item.updated';
      const shown = isUpdate ? noteUpdate(items, event) : await storeEvent(items, event);
      if (shown !== null) yield shown;
      if (!isUpdate || changes.visible) yield* await changes.save();
    }
    cutOff = false;
    yield* await changes.save();
  } catch (error) {
    cutOff = turn.signal.aborted;
    if (!cutOff) logFailure(plan, error);
    if (!cutOff || ChatKitError.isInstance(error)) yield errorEvent(error);
    yield* await changes.save().catch(() => []);
  } finally {
    await settle(plan, items, changes, cutOff);
    turn.end();
  }
}

/** Adapters such as `@hono/node-server` hold the first chunk for one timer turn, which is up to so many milliseconds. */
const ADAPTER_MS = 2;

/**
 * Resolves when the opening events are on their way, so that they are there even if `respond` then blocks the process:
 * after the task in which they are handed on, and what adapters need to write them.
 */
async function openingSent(): Promise<void> {
  await new Promise<void>(nextTask);
  await new Promise((resolve) => setTimeout(resolve, ADAPTER_MS));
}

/** Stores what is left. Nobody waits for an error any more, so it is only logged. */
async function settle<TContext>(
  { server, thread, context, logger, requestId }: TurnPlan<TContext>,
  items: TurnItems<TContext>,
  changes: ThreadChanges<TContext>,
  cutOff: boolean,
): Promise<void> {
  try {
    await items.removeUnfinished();
    if (cutOff) await server.handleStreamCancelled(thread, items.pending, context);
    else await savePartialAnswers(server.store, thread, items.pending, context);
    await changes.save();
  } catch (err) {
    logger.error({ err, requestId, threadId: thread.id }, 'The end of a turn could not be stored.');
  }
}

function logFailure<TContext>({ logger, requestId, thread }: TurnPlan<TContext>, err: unknown): void {
  const fields = { err, requestId, threadId: thread.id };
  if (StreamError.isInstance(err)) logger.warn(fields, 'respond has ended the turn with an error for the reader.');
  else logger.error(fields, 'The turn has failed.');
}

/** After its turn was cut off, `respond` mostly throws the abort it was told of. */
function logLateError<TContext>({ logger, requestId, thread }: TurnPlan<TContext>, err: unknown): void {
  logger.debug({ err, requestId, threadId: thread.id }, 'respond has thrown after its turn was over.');
}
