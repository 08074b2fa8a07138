import type { Conversation } from '@docent/client';
import { effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Locale } from '../locale/locale.js';
import { SentenceReader } from './sentence-reader.js';

/** Said one after the other; the number tells equal texts apart. */
export interface Announcement {
  readonly id: number;
  readonly text: string;
}

/** Speech is slower than text: sentences are handed over in groups. */
const INTERVAL_MS = 1500;
const KEPT = 4;

/**
 * What assistive technology is told about a running turn: that it began, the answer sentence by sentence, that it is
 * done. The transcript itself is not a live region, or every few characters would be an interruption.
 */
export class Announcer {
  readonly announcements: Signal<readonly Announcement[]> = signal([]);
  readonly #conversation: ReadonlySignal<Conversation>;
  readonly #locale: ReadonlySignal<Locale>;
  #count = 0;
  #reader: SentenceReader | null = null;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(conversation: ReadonlySignal<Conversation>, locale: ReadonlySignal<Locale>) {
    this.#conversation = conversation;
    this.#locale = locale;
  }

  /** Listens until the function it gives back is called. */
  start(): () => void {
    const stop = effect(() => {
      const running = this.#conversation.value.phase !== 'idle';
      if (running === (this.#reader !== null)) return;
      if (running) this.#begin();
      else this.#finish();
    });
    return () => {
      stop();
      clearInterval(this.#timer);
      this.#reader = null;
    };
  }

  say(text: string): void {
    if (text === '') return;
    this.#count += 1;
    const said = { id: this.#count, text };
    this.announcements.value = [...this.announcements.peek(), said].slice(-KEPT);
  }

  #begin(): void {
    this.#reader = new SentenceReader();
    this.say(this.#locale.peek().strings.announceResponding);
    this.#timer = setInterval(() => this.#speak(false), INTERVAL_MS);
  }

  #finish(): void {
    clearInterval(this.#timer);
    this.#speak(true);
    this.#reader = null;
    // A failure has an alert of its own.
    if (this.#conversation.peek().failure === null) this.say(this.#locale.peek().strings.announceDone);
  }

  #speak(whole: boolean): void {
    this.say(this.#reader?.next(answerText(this.#conversation.peek()), whole) ?? '');
  }
}

/** Everything answered since the last question. */
function answerText({ thread: { items } }: Conversation): string {
  const question = items.findLastIndex((item) => item.type === 'user_message');
  return items
    .slice(question + 1)
    .flatMap((item) => (item.type === 'assistant_message' ? item.content.map((part) => part.text) : []))
    .join('\n\n');
}
