import type { Attachment, InferenceOptions, UserMessageContent } from '@docent/protocol';
import { type ReadonlySignal, type Signal, signal } from '@preact/signals-core';
import { type Conversation, newConversation, type OutgoingMessage } from './conversation.js';
import { type Draft, emptyDraft, toContent, toDraft } from './draft.js';
import { ChatKitError } from './errors.js';
import type { EmitChatEvent } from './events.js';
import { messageBody } from './message-body.js';
import { ThreadHistory } from './thread-history.js';
import { Threads } from './threads.js';
import { type Api, createTransport, type StreamingBody } from './transport.js';
import { type TurnRequest, Turns } from './turns.js';

export interface ChatClientOptions {
  /** Looked up for every request. */
  readonly api: () => Api;
  /** The language tag of `Accept-Language`, looked up for every request. */
  readonly locale: () => string;
  readonly emit: EmitChatEvent;
}

/** A message to send. `content` may hold tags; attachments have been uploaded before. */
export interface Message {
  readonly content: readonly UserMessageContent[];
  readonly quote?: string;
  readonly attachments?: readonly Attachment[];
  readonly inference?: InferenceOptions;
}

export interface CustomAction {
  readonly type: string;
  readonly payload?: unknown;
}

/**
 * A chat without a face: it talks to one ChatKit server, keeps the one copy of the conversation, and tells an
 * application what happens. Views read the signals and call the commands; nothing else changes the state.
 */
export class ChatClient {
  readonly conversation: ReadonlySignal<Conversation>;
  readonly history: ThreadHistory;
  /** What stands in the composer. Views write it; a refused message comes back to it. */
  readonly draft: Signal<Draft> = signal(emptyDraft);
  readonly #conversation: Signal<Conversation> = signal(newConversation(null));
  readonly #emit: EmitChatEvent;
  readonly #turns: Turns;
  readonly #threads: Threads;
  #last: TurnRequest | null = null;
  #messages = 0;

  constructor({ api, locale, emit }: ChatClientOptions) {
    const transport = createTransport({
      api,
      locale,
      onUnreadable: (error) => emit('error', { error }),
      log: (name, data) => emit('log', { name, data }),
    });
    const conversation = this.#conversation;
    this.conversation = conversation;
    this.#emit = emit;
    this.history = new ThreadHistory({ transport, onError: (error) => emit('error', { error }) });
    this.#turns = new Turns({
      transport,
      conversation,
      emit,
      takeBack: (message) => this.#takeBack(message),
      onThread: ({ thread: { items: _, ...info } }) => this.history.put(info),
      onDetachedEnd: (threadId) => {
        if (threadId !== null && threadId === conversation.value.threadId) this.fetchUpdates().catch(() => undefined);
      },
    });
    this.#threads = new Threads({ transport, conversation, turns: this.#turns, emit });
  }

  /** Whether an answer is being made. */
  get responding(): boolean {
    return this.#turns.running;
  }

  /** Sends the draft and clears it. Does nothing while that is not possible. */
  async submitDraft(): Promise<void> {
    const { text, quote } = this.draft.value;
    if (text.trim() === '' || !this.#canSend()) return;
    this.draft.value = emptyDraft;
    this.#emit('log', { name: 'composer.submit', data: { chars: text.length } });
    await this.#send({ content: [{ type: 'input_text', text }], quote });
  }

  /** Sends a message. Resolves when the answer has ended; rejects with what went wrong. */
  async send(message: Message): Promise<void> {
    this.#requireIdle();
    if (toContent(message.content).length === 0 && (message.attachments ?? []).length === 0) {
      throw new ChatKitError('invalid_state', 'There is nothing to send.');
    }
    throwIfAny(await this.#send(message));
  }

  /** Stops the running answer, if there is one. */
  stop(): void {
    this.#turns.stop();
  }

  /** Asks for another answer to a message of the reader's; everything after it is replaced. */
  async retryAfter(itemId: string): Promise<void> {
    const { threadId } = this.#conversation.value;
    if (threadId === null || !this.#canSend()) return;
    const params = { thread_id: threadId, item_id: itemId };
    this.#emit('log', { name: 'item.retry' });
    await this.#start({ body: { type: 'threads.retry_after_item', params }, retryAfter: itemId });
  }

  /** Tries again what failed last, in the way that repeats no work the server has done. */
  async retryFailure(): Promise<void> {
    const { unsent, thread } = this.#conversation.value;
    const last = this.#last;
    if (last === null) return;
    if (unsent.some((message) => message.key === last.outgoing?.key)) {
      await this.resend(last.outgoing?.key ?? '');
    } else if (last.body.type === 'threads.custom_action') {
      if (this.#canSend()) await this.#start(last);
    } else {
      const question = thread.items.findLast((item) => item.type === 'user_message');
      if (question !== undefined) await this.retryAfter(question.id);
    }
  }

  /** Sends an unsent message again. */
  async resend(key: string): Promise<void> {
    const message = this.#conversation.value.unsent.find((candidate) => candidate.key === key);
    if (message !== undefined && this.#canSend()) await this.#deliver(message);
  }

  /** Puts an unsent message back into the composer, before what stands there. */
  editUnsent(key: string): void {
    const { value } = this.#conversation;
    const message = value.unsent.find((candidate) => candidate.key === key);
    if (message === undefined || !this.#prependToDraft(message)) return;
    const unsent = value.unsent.filter((candidate) => candidate !== message);
    this.#conversation.value = { ...value, unsent, failure: null };
  }

  dismissFailure(): void {
    this.#conversation.value = { ...this.#conversation.value, failure: null };
  }

  dismissNotice(index: number): void {
    const { value } = this.#conversation;
    const thread = { ...value.thread, notices: value.thread.notices.toSpliced(index, 1) };
    this.#conversation.value = { ...value, thread };
  }

  /** Sends an action of the application's. Resolves when the server has dealt with it. */
  async sendAction(action: CustomAction, itemId?: string): Promise<void> {
    this.#requireIdle();
    const { threadId } = this.#conversation.value;
    if (threadId === null) return;
    const { type, payload } = action;
    const body: StreamingBody = {
      type: 'threads.custom_action',
      params: {
        thread_id: threadId,
        ...(itemId === undefined ? {} : { item_id: itemId }),
        action: payload === undefined ? { type } : { type, payload },
      },
    };
    throwIfAny(await this.#start({ body }));
  }

  /** Makes a thread (`null`: a new draft) the active one. A running answer is left to finish on the server. */
  async openThread(threadId: string | null): Promise<void> {
    this.#turns.detach();
    // What was not sent here would be lost with the thread: it goes along in the composer.
    for (const message of this.#conversation.value.unsent.toReversed()) this.#prependToDraft(message);
    await this.#threads.open(threadId);
  }

  loadOlder(): Promise<void> {
    return this.#threads.loadOlder();
  }

  /** Reads the active thread again, after the application has changed it on the server. */
  fetchUpdates(): Promise<void> {
    return this.#threads.fetchUpdates();
  }

  /** Renames a thread. Rejects, with the old title back in place, if the server refuses. */
  async renameThread(threadId: string, title: string): Promise<void> {
    await this.history.rename(threadId, title);
    const { value } = this.#conversation;
    if (value.threadId !== threadId || value.thread.thread === null) return;
    const thread = { ...value.thread, thread: { ...value.thread.thread, title } };
    this.#conversation.value = { ...value, thread };
  }

  /** Deletes a thread. When it is the active one, a new draft takes its place. */
  async deleteThread(threadId: string): Promise<void> {
    await this.history.remove(threadId);
    if (this.#conversation.value.threadId === threadId) await this.openThread(null);
  }

  /** Forgets thread and history, for another server. The draft stays. */
  async reset(): Promise<void> {
    this.history.reset();
    await this.openThread(null);
  }

  /** Lets go of the network. The state stays readable. */
  dispose(): void {
    this.#turns.detach();
    this.#threads.abort();
    this.history.abort();
  }

  #canSend(): boolean {
    return !this.#turns.running && this.#conversation.value.load === 'ready';
  }

  #requireIdle(): void {
    if (!this.#canSend()) throw new ChatKitError('busy', 'A response is in progress or a thread is loading.');
  }

  #send(message: Message): Promise<ChatKitError | null> {
    this.#messages += 1;
    return this.#deliver({
      key: `message-${this.#messages}`,
      content: toContent(message.content),
      quote: message.quote ?? '',
      attachments: message.attachments ?? [],
      inference: message.inference ?? {},
      after: null,
    });
  }

  #deliver(message: OutgoingMessage): Promise<ChatKitError | null> {
    const { threadId, thread } = this.#conversation.value;
    const outgoing = { ...message, after: thread.items.at(-1)?.id ?? null };
    return this.#start({ body: messageBody(threadId, outgoing), outgoing });
  }

  #start(request: TurnRequest): Promise<ChatKitError | null> {
    this.#last = request;
    return this.#turns.start(request);
  }

  #prependToDraft(message: OutgoingMessage): boolean {
    const draft = toDraft(message);
    if (draft === null) return false;
    const { text, quote } = this.draft.value;
    const joined = text.trim() === '' ? draft.text : `${draft.text}\n\n${text}`;
    this.draft.value = { text: joined, quote: quote === '' ? draft.quote : quote };
    return true;
  }

  /** A refused message goes back to where it was written, unless something else stands there by now. */
  #takeBack(message: OutgoingMessage): boolean {
    const { text, quote } = this.draft.value;
    return text.trim() === '' && quote === '' && this.#prependToDraft(message);
  }
}

function throwIfAny(error: ChatKitError | null): void {
  if (error !== null) throw error;
}
