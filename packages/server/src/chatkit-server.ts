import type {
  ChatKitRequest,
  StreamOptions,
  ThreadItem,
  ThreadMetadata,
  ThreadStreamEvent,
  UserMessageItem,
  WidgetItem,
} from '@docent/protocol';
import { notSupported } from './errors.js';
import type { Action, FeedbackKind, Run, ServerHooks, SyncActionResult } from './hooks.js';
import { type IdType, randomId } from './ids.js';
import { consoleLogger, type Logger } from './logger.js';
import type { OperationResult } from './operations/operation.js';
import { perform } from './operations/perform.js';
import type { Store } from './store.js';
import { ActiveTurns } from './turn/active-turns.js';
import { savePartialAnswers } from './turn/partial-answers.js';

export interface ChatKitServerOptions<TContext> {
  readonly store: Store<TContext>;
  /** Default: warnings and errors to the console. */
  readonly logger?: Logger;
  /** The longest user message, in characters as JavaScript counts them (UTF-16 units). Default 32,000. */
  readonly maxMessageCharacters?: number;
}

export interface ProcessOptions {
  /** Aborting it ends the turn: `respond` gets the signal, and what was answered so far is saved. */
  readonly signal?: AbortSignal | undefined;
  /** Goes into every log line of this request. */
  readonly requestId?: string;
}

/**
 * A ChatKit backend. Extend it and write `respond`; reading, listing, paging, renaming, deleting, retrying and
 * cancelling are done here. The other methods are there to be overridden where the default does not fit.
 *
 * @typeParam TContext what every call knows about who asks; the store scopes by it
 */
export abstract class ChatKitServer<TContext> implements ServerHooks<TContext> {
  readonly store: Store<TContext>;
  readonly #logger: Logger;
  readonly #maxMessageCharacters: number;
  readonly #turns = new ActiveTurns();

  constructor(options: ChatKitServerOptions<TContext>) {
    this.store = options.store;
    this.#logger = options.logger ?? consoleLogger;
    this.#maxMessageCharacters = options.maxMessageCharacters ?? 32_000;
  }

  /**
   * Answers a user message by yielding events. Finished items are stored as they come (`thread.item.done`,
   * `replaced`, `removed`), hidden ones are stored and not shown. Setting `thread.title` or another field of `thread`
   * saves it and tells the client. Throwing ends the turn with an `error` event: a {@link StreamError} or
   * {@link CustomStreamError} as it says, anything else as a general one.
   *
   * @param thread the caller's own copy; its items are in the store
   * @param input the message to answer, already stored; `null` after a client tool or structured input was answered
   */
  abstract respond(
    thread: ThreadMetadata,
    input: UserMessageItem | null,
    context: TContext,
    run: Run,
  ): AsyncIterable<ThreadStreamEvent>;

  /** Answers a widget's or the page's action by yielding events, as `respond` does. Not supported by default. */
  action(
    _thread: ThreadMetadata,
    _action: Action,
    _sender: WidgetItem | null,
    _context: TContext,
    _run: Run,
  ): AsyncIterable<ThreadStreamEvent> {
    throw notSupported('threads.custom_action');
  }

  /** Answers an action with at most one changed item, outside of any turn. Not supported by default. */
  syncAction(
    _thread: ThreadMetadata,
    _action: Action,
    _sender: WidgetItem | null,
    _context: TContext,
  ): Promise<SyncActionResult> {
    throw notSupported('threads.sync_custom_action');
  }

  /** Keeps a reader's verdict. The thread is the reader's own. By default nothing is kept. */
  async addFeedback(
    _threadId: string,
    _itemIds: readonly string[],
    _kind: FeedbackKind,
    _context: TContext,
  ): Promise<void> {}

  /** Whether the reader is offered to stop the answer. Default: yes. */
  getStreamOptions(_thread: ThreadMetadata, _context: TContext): StreamOptions | Promise<StreamOptions> {
    return { allow_cancel: true };
  }

  /**
   * Called once when a turn is cut off (the reader left, or the server shuts down), after the signal of `respond` has
   * fired. The default stores the assistant messages that were being written, unless they are blank.
   *
   * @param pendingItems items that were added and not done, as far as they had come
   */
  async handleStreamCancelled(
    thread: ThreadMetadata,
    pendingItems: readonly ThreadItem[],
    context: TContext,
  ): Promise<void> {
    await savePartialAnswers(this.store, thread, pendingItems, context);
  }

  /** A new thread id: 128 random bits. */
  generateThreadId(_context: TContext): string {
    return randomId('thread');
  }

  /** A new item id: 128 random bits. Use it for every item; a model provider's ids are not unique enough. */
  generateItemId(type: IdType, _thread: ThreadMetadata, _context: TContext): string {
    return randomId(type);
  }

  /**
   * Performs a request. What is wrong with the request itself is thrown here, before anything is streamed; what goes
   * wrong while answering becomes an `error` event. The events must be read to their end or the iteration be closed
   * (or `signal` aborted): the thread takes no other turn before.
   *
   * @throws {ChatKitError} with a code and an HTTP status
   */
  process(request: ChatKitRequest, context: TContext, options: ProcessOptions = {}): Promise<OperationResult> {
    return perform(request, {
      server: this,
      turns: this.#turns,
      logger: this.#logger,
      maxMessageCharacters: this.#maxMessageCharacters,
      context,
      signal: options.signal,
      requestId: options.requestId,
    });
  }

  /**
   * Gets ready to stop: new turns are refused (`shutting_down`), running ones get `timeoutMs` milliseconds to finish and
   * are then cut off. Resolves when each has stored what it had.
   */
  drain(timeoutMs: number): Promise<void> {
    return this.#turns.drain(timeoutMs);
  }
}
