import type {
  RequestOf,
  StreamOptions,
  ThreadItem,
  ThreadMetadata,
  ThreadStreamEvent,
  UserMessageItem,
  WidgetItem,
} from '@docent/protocol';
import type { IdType } from './ids.js';
import type { Store } from './store.js';

/** What a turn gives to the code that answers. */
export interface Run {
  /** Fires when nobody waits for the answer any more: pass it on to the model, so that inference stops. */
  readonly signal: AbortSignal;
}

/** What a widget or the host page asks the server to do. */
export type Action = RequestOf<'threads.custom_action'>['params']['action'];

/** The reader's verdict on items of an answer. */
export type FeedbackKind = RequestOf<'items.feedback'>['params']['kind'];

/** What a synchronous action changes: at most one item, shown at once. */
export interface SyncActionResult {
  updated_item?: ThreadItem | null | undefined;
}

/** What an application decides; everything else about a request is the same for all servers. */
export interface ServerHooks<TContext> {
  readonly store: Store<TContext>;

  respond(
    thread: ThreadMetadata,
    input: UserMessageItem | null,
    context: TContext,
    run: Run,
  ): AsyncIterable<ThreadStreamEvent>;

  action(
    thread: ThreadMetadata,
    action: Action,
    sender: WidgetItem | null,
    context: TContext,
    run: Run,
  ): AsyncIterable<ThreadStreamEvent>;

  syncAction(
    thread: ThreadMetadata,
    action: Action,
    sender: WidgetItem | null,
    context: TContext,
  ): Promise<SyncActionResult>;

  addFeedback(threadId: string, itemIds: readonly string[], kind: FeedbackKind, context: TContext): Promise<void>;

  getStreamOptions(thread: ThreadMetadata, context: TContext): StreamOptions | Promise<StreamOptions>;

  handleStreamCancelled(thread: ThreadMetadata, pendingItems: readonly ThreadItem[], context: TContext): Promise<void>;

  generateThreadId(context: TContext): string;

  generateItemId(type: IdType, thread: ThreadMetadata, context: TContext): string;
}
