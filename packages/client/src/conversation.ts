import type { Attachment, InferenceOptions, ThreadItem, ThreadStreamEvent, UserMessageContent } from '@docent/protocol';
import { applyEvent, emptyThreadState, type ThreadState } from '@docent/protocol/thread-state';
import type { ChatKitError } from './errors.js';

/** A message of the reader's that the server has not acknowledged yet. */
export interface OutgoingMessage {
  /** Stays the same when the server's own item takes its place, so that a view need not redraw it. */
  readonly key: string;
  readonly content: readonly UserMessageContent[];
  readonly quote: string;
  readonly attachments: readonly Attachment[];
  readonly inference: InferenceOptions;
  /** The item that was the last one when it was sent; `null` in a thread without any. */
  readonly after: string | null;
}

/** Why the last turn failed, and whether it can be tried again. */
export interface Failure {
  readonly error: ChatKitError;
  readonly canRetry: boolean;
}

/** The active thread as a view draws it. Changes only by the functions of this file. */
export interface Conversation {
  /** `null` is a draft: no thread exists until the first message is sent. */
  readonly threadId: string | null;
  readonly thread: ThreadState;
  /** On its way right now. */
  readonly outgoing: OutgoingMessage | null;
  /** Messages that may not have arrived: they stay until they are sent again or taken back. */
  readonly unsent: readonly OutgoingMessage[];
  /** Which outgoing message an acknowledged item used to be: item id → key. */
  readonly keys: ReadonlyMap<string, string>;
  readonly phase: 'idle' | 'requesting' | 'streaming';
  /** Whether the turn has brought anything that the reader or the application can notice. */
  readonly answered: boolean;
  readonly failure: Failure | null;
  readonly load: 'ready' | 'loading' | 'failed';
  readonly older: { readonly cursor: string | null; readonly status: 'idle' | 'loading' | 'failed' };
}

export function newConversation(threadId: string | null): Conversation {
  return {
    threadId,
    thread: emptyThreadState,
    outgoing: null,
    unsent: [],
    keys: new Map(),
    phase: 'idle',
    answered: false,
    failure: null,
    load: threadId === null ? 'ready' : 'loading',
    older: { cursor: null, status: 'idle' },
  };
}

/** A turn begins: the old error goes, the reader's message shows at once. */
export function beginTurn(conversation: Conversation, outgoing: OutgoingMessage | null): Conversation {
  const thread = { ...conversation.thread, error: null, progress: null, allowCancel: false };
  const unsent = conversation.unsent.filter((message) => message.key !== outgoing?.key);
  return { ...conversation, thread, outgoing, unsent, phase: 'requesting', answered: false, failure: null };
}

/** Drops what comes after an item: a retry deletes it on the server without an event for each. */
export function truncateAfter(conversation: Conversation, itemId: string): Conversation {
  const { items } = conversation.thread;
  const index = items.findIndex((item) => item.id === itemId);
  if (index < 0) return conversation;
  return { ...conversation, thread: { ...conversation.thread, items: items.slice(0, index + 1) } };
}

export function withItems(conversation: Conversation, items: readonly ThreadItem[]): Conversation {
  return { ...conversation, thread: { ...conversation.thread, items } };
}

/** One more event of the running turn. Events of other threads change nothing. */
export function receive(conversation: Conversation, event: ThreadStreamEvent): Conversation {
  if (event.type === 'thread.updated' && event.thread.id !== conversation.threadId) return conversation;
  const next: Conversation = {
    ...conversation,
    thread: applyEvent(conversation.thread, event),
    phase: 'streaming',
    answered: conversation.answered || isAnswer(event),
  };
  switch (event.type) {
    case 'thread.created':
      return { ...next, threadId: event.thread.id };
    case 'thread.item.added':
    case 'thread.item.done':
    case 'thread.item.replaced':
      return event.item.type === 'user_message' ? acknowledge(next, event.item.id) : next;
    default:
      return next;
  }
}

function acknowledge(conversation: Conversation, itemId: string): Conversation {
  const { outgoing, keys } = conversation;
  if (outgoing === null) return conversation;
  return { ...conversation, outgoing: null, keys: new Map(keys).set(itemId, outgoing.key) };
}

/** Whether an event is something to notice. Housekeeping and the reader's own message are not. */
function isAnswer(event: ThreadStreamEvent): boolean {
  switch (event.type) {
    case 'thread.item.added':
    case 'thread.item.done':
    case 'thread.item.replaced':
      return event.item.type !== 'user_message' && !isBlank(event.item);
    case 'thread.item.updated':
    case 'thread.item.removed':
    case 'client_effect':
    case 'error':
    case 'notice':
      return true;
    default:
      return false;
  }
}

/** Whether the turn broke off although its stream ended well: an answer was still being written. */
export function endedInMidAnswer({ thread: { items, live } }: Conversation): boolean {
  return items.some((item) => live.has(item.id) && item.type === 'assistant_message');
}

/** A turn is over: nothing moves any more, and shells that never got a word are gone. */
export function settle(conversation: Conversation, failure: Failure | null): Conversation {
  const { thread, outgoing, unsent } = conversation;
  const items = thread.items.filter((item) => !(thread.live.has(item.id) && isBlank(item)));
  return {
    ...conversation,
    thread: { ...thread, items, live: new Set(), progress: null, allowCancel: false },
    outgoing: null,
    unsent: outgoing === null ? unsent : [...unsent, outgoing],
    phase: 'idle',
    failure: failure ?? conversation.failure,
  };
}

function isBlank(item: ThreadItem): boolean {
  return item.type === 'assistant_message' && item.content.every((part) => part.text.trim() === '');
}

/** Whether the reader is waiting with nothing to look at: the moment for an indicator. */
export function isWaiting(conversation: Conversation): boolean {
  const { phase, thread, failure } = conversation;
  if (phase === 'idle' || failure !== null || thread.progress !== null) return false;
  const last = thread.items.findLast((item) => item.type !== 'client_tool_call' && item.type !== 'end_of_turn');
  return conversation.outgoing !== null || last === undefined || last.type === 'user_message' || isBlank(last);
}
