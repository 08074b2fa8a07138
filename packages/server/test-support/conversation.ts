import type { ChatKitRequest, Page, ThreadItem, ThreadStreamEvent, UserMessageInput } from '@docent/protocol';
import type { ChatKitServer, OwnerContext, ProcessOptions } from '@docent/server';
import { expect } from 'vitest';
import { itemOf } from './events.js';

export const reader: OwnerContext = { userId: 'reader' };
export const stranger: OwnerContext = { userId: 'stranger' };

export function input(text: string, fields: Partial<UserMessageInput> = {}): UserMessageInput {
  return { content: [{ type: 'input_text', text }], attachments: [], inference_options: {}, ...fields };
}

export function create(text = 'Hello'): ChatKitRequest {
  return { type: 'threads.create', params: { input: input(text) } };
}

export function addMessage(threadId: string, text = 'And?'): ChatKitRequest {
  return { type: 'threads.add_user_message', params: { thread_id: threadId, input: input(text) } };
}

export function retry(threadId: string, itemId: string): ChatKitRequest {
  return { type: 'threads.retry_after_item', params: { thread_id: threadId, item_id: itemId } };
}

/** The stream that answers a request. */
export async function open(
  server: ChatKitServer<OwnerContext>,
  request: ChatKitRequest,
  options: ProcessOptions & { context?: OwnerContext } = {},
): Promise<AsyncIterator<ThreadStreamEvent>> {
  const { context = reader, ...rest } = options;
  const result = await server.process(request, context, rest);
  if (result.type !== 'stream') expect.fail('the answer is not a stream');
  return result.events[Symbol.asyncIterator]();
}

/** All events that answer a request. */
export async function ask(
  server: ChatKitServer<OwnerContext>,
  request: ChatKitRequest,
  options: ProcessOptions & { context?: OwnerContext } = {},
): Promise<ThreadStreamEvent[]> {
  const events = await open(server, request, options);
  const all: ThreadStreamEvent[] = [];
  for (;;) {
    const { done, value } = await events.next();
    if (done === true) return all;
    all.push(value);
  }
}

/** The JSON that answers a request. */
export async function get(
  server: ChatKitServer<OwnerContext>,
  request: ChatKitRequest,
  context: OwnerContext = reader,
): Promise<unknown> {
  const result = await server.process(request, context);
  return result.type === 'json' ? result.body : expect.fail('the answer is not JSON');
}

/** A new thread: its id, and that of its first message. */
export async function startThread(
  server: ChatKitServer<OwnerContext>,
  context: OwnerContext = reader,
): Promise<{ threadId: string; messageId: string }> {
  const events = await ask(server, create(), { context });
  return {
    threadId: threadIdOf(events),
    messageId: events.map(itemOf).find((item) => item !== undefined)?.id ?? expect.fail('no message'),
  };
}

export function threadIdOf(events: readonly ThreadStreamEvent[]): string {
  const event = events.find((candidate) => candidate.type === 'thread.created');
  return event?.type === 'thread.created' ? event.thread.id : expect.fail('no thread.created');
}

/** Everything a thread holds, the hidden too, the oldest first. */
export async function stored(
  server: ChatKitServer<OwnerContext>,
  threadId: string,
  context: OwnerContext = reader,
): Promise<ThreadItem[]> {
  const page: Page<ThreadItem> = await server.store.loadThreadItems(
    threadId,
    { limit: 1000, order: 'asc', includeHidden: true },
    context,
  );
  return page.data;
}
