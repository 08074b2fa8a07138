import type { ThreadMetadata, ThreadStreamEvent } from '@docent/protocol';
import type { RunStreamEvent } from '@openai/agents';
import { toModelError } from './describe-model-error.js';
import { type FindSource, tolerant } from './find-source.js';
import { ModelError } from './model-error.js';
import { ResponseView } from './response-view.js';
import { runSignals } from './run-signals.js';
import { type DescribeToolCall, describeSiteSearch } from './tool-progress.js';
import type { WarningLogger } from './warning-logger.js';

export interface StreamAgentResponseOptions {
  /** What `run(agent, input, { stream: true })` resolves to, or any run events. */
  readonly stream: AsyncIterable<RunStreamEvent> & { readonly cancelled?: boolean };
  readonly thread: Pick<ThreadMetadata, 'id'>;
  /** Mints the id of a new item. Ids of the model's provider are never used: not all providers send unique ones. */
  readonly newItemId: (type: 'message' | 'workflow') => string;
  /** The source behind a marker `[^reference]`; without it, or when it gives `null`, markers just disappear. */
  readonly cite?: FindSource;
  /** What to show while a tool runs. Default: the queries of `search_site`. */
  readonly describeToolCall?: DescribeToolCall;
  readonly logger?: WarningLogger;
}

/**
 * Turns a run of `@openai/agents` into the events of a thread: text as it streams in, citations, reasoning, what tools
 * do. Works with Responses and Chat Completions models and with any other `Model` of the SDK.
 *
 * Messages that were shown whole get their `thread.item.done`. When the run is cancelled the events just end, and when
 * it fails they end with the error; the message in progress then stays open, and its text so far is in the events.
 *
 * @throws {ModelError} when the model failed. Other errors (a guardrail, a bug in a tool) come through as they are.
 */
export async function* streamAgentResponse(options: StreamAgentResponseOptions): AsyncGenerator<ThreadStreamEvent> {
  const view = new ResponseView({
    threadId: options.thread.id,
    newItemId: options.newItemId,
    findSource: tolerant(options.cite ?? (() => null), options.logger),
    describeToolCall: options.describeToolCall ?? describeSiteSearch,
  });
  try {
    for await (const event of options.stream) {
      for (const signal of runSignals(event)) yield* view.take(signal);
    }
  } catch (error) {
    const modelError = toModelError(error);
    // A refusal is an answer, and it has been shown.
    if (modelError?.code === 'model_refused' && view.hasAnswer) return;
    yield* view.breakOff();
    throw modelError ?? error;
  }
  if (!view.isUnfinished && options.stream.cancelled !== true) {
    yield* view.finish();
    return;
  }
  yield* view.breakOff();
  if (options.stream.cancelled !== true) throw new ModelError('model_interrupted');
}
