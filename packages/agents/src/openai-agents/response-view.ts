import type { ThreadStreamEvent } from '@docent/protocol';
import { AssistantMessage } from './assistant-message.js';
import type { FindSource } from './find-source.js';
import { ModelError } from './model-error.js';
import { Reasoning } from './reasoning.js';
import type { RunSignal } from './run-signal.js';
import { type DescribeToolCall, toolProgress } from './tool-progress.js';

export interface ResponseViewOptions {
  readonly threadId: string;
  readonly newItemId: (type: 'message' | 'workflow') => string;
  readonly findSource: FindSource;
  readonly describeToolCall: DescribeToolCall;
}

/** What the reader sees of a run: which item is open, and what each signal does to it. */
export class ResponseView {
  /** Whether any text was shown. */
  hasAnswer = false;
  readonly #options: ResponseViewOptions;
  #message: { readonly item: AssistantMessage; readonly name: string | undefined } | null = null;
  #reasoning: Reasoning | null = null;
  /** Messages of the model call in progress that are done already. */
  #doneMessages = 0;
  #chatStream: 'none' | 'running' | 'ended' = 'none';

  constructor(options: ResponseViewOptions) {
    this.#options = options;
  }

  /** Whether a message is open, that is, its model call has not come to an end. */
  get isUnfinished(): boolean {
    return this.#message !== null;
  }

  /** @throws {ModelError} when a model call ended before its answer did, or with no answer at all. */
  take(signal: RunSignal): ThreadStreamEvent[] {
    switch (signal.type) {
      case 'text':
        return signal.delta === '' ? [] : this.#text(signal.message, signal.part, signal.delta);
      case 'reasoning_started':
        return this.#openReasoning();
      case 'thought':
        return this.#reasoning?.append(signal.key, signal.delta) ?? [];
      case 'tool_called':
        return toolProgress(signal.call, this.#options.describeToolCall);
      case 'chunk':
        this.#chatStream = signal.isLast || this.#chatStream === 'ended' ? 'ended' : 'running';
        return [];
      case 'response_done':
        return this.#responseDone(signal.messages, signal.isEmpty);
    }
  }

  /** The run broke off: shows what the model has written, and leaves open what is open. */
  breakOff(): ThreadStreamEvent[] {
    return this.#message?.item.release() ?? [];
  }

  /** The run came to its end. */
  finish(): ThreadStreamEvent[] {
    return this.#closeReasoning();
  }

  #text(name: string | undefined, part: number, delta: string): ThreadStreamEvent[] {
    const isAnother = name !== undefined && this.#message?.name !== undefined && name !== this.#message.name;
    const before = isAnother ? this.#closeMessage() : [];
    const opening = this.#message === null ? this.#openMessage(name) : [];
    this.hasAnswer = true;
    return [...before, ...opening, ...(this.#message?.item.append(part, delta) ?? [])];
  }

  #openMessage(name: string | undefined): ThreadStreamEvent[] {
    const { newItemId, threadId, findSource } = this.#options;
    const createdAt = new Date().toISOString();
    const item = new AssistantMessage({ id: newItemId('message'), threadId, createdAt, findSource });
    this.#message = { item, name };
    return [...this.#closeReasoning(), ...item.open()];
  }

  #closeMessage(): ThreadStreamEvent[] {
    const message = this.#message;
    this.#message = null;
    this.#doneMessages += 1;
    return message?.item.close() ?? [];
  }

  /** Shows what was not streamed: some models send no deltas, and refusals can come at the end only. */
  #responseDone(messages: readonly string[], isEmpty: boolean): ThreadStreamEvent[] {
    if (this.#chatStream === 'running') throw new ModelError('model_interrupted');
    this.#chatStream = 'none';
    // The SDK would ask again and again.
    if (isEmpty) throw new ModelError('model_malformed');
    const events = messages.slice(this.#doneMessages).flatMap((text) => {
      const written = this.#message?.item.written ?? '';
      const rest = text.startsWith(written) ? text.slice(written.length) : '';
      return [...(rest === '' ? [] : this.#text(undefined, 0, rest)), ...this.#closeMessage()];
    });
    if (this.#message !== null) events.push(...this.#closeMessage());
    this.#doneMessages = 0;
    return events;
  }

  #openReasoning(): ThreadStreamEvent[] {
    if (this.#reasoning !== null || this.#message !== null) return [];
    const { newItemId, threadId } = this.#options;
    this.#reasoning = new Reasoning({ id: newItemId('workflow'), threadId, startedAt: new Date() });
    return this.#reasoning.open();
  }

  #closeReasoning(): ThreadStreamEvent[] {
    const reasoning = this.#reasoning;
    this.#reasoning = null;
    return reasoning?.close(new Date()) ?? [];
  }
}
