import { ChatClient, ChatKitError, isWaiting, type Message } from '@docent/client';
import type { ThreadStatus } from '@docent/protocol';
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { Announcer } from './announce/announcer.js';
import { isTouch } from './dom.js';
import { english, type Locale, loadLocale, resolveLocale } from './locale/locale.js';
import type { Options } from './options/read-options.js';
import type { TranscriptScroll } from './scroll/transcript-scroll.js';

/** Sends an event of the element's; the name without `chatkit.`. */
export type Dispatch = (name: string, detail: unknown) => void;

/** What a mounted composer can be asked to do. */
export interface ComposerHandle {
  focus(): void;
}

export interface ChatOptions {
  readonly options: Options;
  readonly dispatch: Dispatch;
  /** The application's `fetch`, looked up for every request. */
  readonly fetch: () => typeof fetch | undefined;
  /** Clicks on buttons that the application has put into the header. */
  readonly onHeaderAction: (side: 'leftAction' | 'rightAction') => void;
  /** Told how much room a scroll bar takes from the transcript. */
  readonly onGutter: (pixels: number) => void;
}

const ACTIVE: ThreadStatus = { type: 'active' };

/** One element's state and commands: the client, plus what only a view needs. The components read it and call it. */
export class Chat {
  readonly client: ChatClient;
  readonly announcer: Announcer;
  readonly options: Signal<Options>;
  readonly locale: Signal<Locale> = signal(english);
  /** Before the initial thread is asked for, so that no start screen flashes up first. */
  readonly starting: Signal<boolean>;
  readonly view: Signal<'chat' | 'history'> = signal('chat');
  /** What components need of the conversation, so that not each is drawn again for each few characters. */
  readonly phase: ReadonlySignal<'idle' | 'requesting' | 'streaming'>;
  readonly load: ReadonlySignal<'ready' | 'loading' | 'failed'>;
  readonly waiting: ReadonlySignal<boolean>;
  readonly status: ReadonlySignal<ThreadStatus>;
  readonly title: ReadonlySignal<string | null>;
  /** Whether nothing has been said yet. */
  readonly empty: ReadonlySignal<boolean>;
  /** `allowed_image_domains` of the thread, joined by spaces; `null` when there is no list. */
  readonly imageDomains: ReadonlySignal<string | null>;
  /** Set while a composer is on screen. */
  composer: ComposerHandle | null = null;
  /** Set while a transcript is on screen. */
  scroll: TranscriptScroll | null = null;
  readonly onHeaderAction: ChatOptions['onHeaderAction'];
  readonly onGutter: ChatOptions['onGutter'];
  readonly #dispatch: Dispatch;

  constructor({ options, dispatch, fetch, onHeaderAction, onGutter }: ChatOptions) {
    this.options = signal(options);
    this.starting = signal(options.initialThread !== null);
    this.#dispatch = dispatch;
    this.onHeaderAction = onHeaderAction;
    this.onGutter = onGutter;
    this.client = new ChatClient({
      api: () => ({ url: this.options.peek().url, fetch: fetch() }),
      locale: () => this.locale.peek().tag,
      emit: dispatch,
    });
    const { conversation } = this.client;
    this.phase = computed(() => conversation.value.phase);
    this.load = computed(() => conversation.value.load);
    this.waiting = computed(() => isWaiting(conversation.value));
    this.status = computed(() => conversation.value.thread.thread?.status ?? ACTIVE);
    this.title = computed(() => conversation.value.thread.thread?.title ?? null);
    this.empty = computed(() => {
      const { threadId, thread, outgoing, unsent } = conversation.value;
      return threadId === null && outgoing === null && unsent.length === 0 && thread.items.length === 0;
    });
    this.imageDomains = computed(() => conversation.value.thread.thread?.allowed_image_domains?.join(' ') ?? null);
    this.announcer = new Announcer(this.client.conversation, this.locale);
  }

  /** Loads the texts of the wished language; what is on screen changes in place. */
  async applyLocale(): Promise<void> {
    const tag = resolveLocale(this.options.peek().locale ?? navigator.language);
    const locale = await loadLocale(tag);
    // Another wish may have come meanwhile.
    if (tag === resolveLocale(this.options.peek().locale ?? navigator.language)) this.locale.value = locale;
  }

  log(name: string, data?: Record<string, unknown>): void {
    this.#dispatch('log', data === undefined ? { name } : { name, data });
  }

  deeplink(name: string, data: Record<string, string>): void {
    this.#dispatch('deeplink', { name, data });
    this.log('deeplink');
  }

  showHistory(): void {
    if (this.view.peek() === 'history') return;
    this.view.value = 'history';
    void this.client.history.refresh();
    this.#dispatch('history.open', null);
    this.log('history.open');
  }

  hideHistory(): void {
    if (this.view.peek() === 'chat') return;
    this.view.value = 'chat';
    this.#dispatch('history.close', null);
    this.log('history.close');
  }

  /** Opens a thread (`null`: a new draft) for a reader who asked for it. A failed load shows itself. */
  async openThread(threadId: string | null): Promise<void> {
    this.hideHistory();
    await this.client.openThread(threadId).catch(() => undefined);
  }

  /** Sends for a reader; what goes wrong shows itself. */
  sendPrompt(message: Message): void {
    this.client.send(message).catch(() => undefined);
  }

  quote(text: string): void {
    this.client.draft.value = { ...this.client.draft.peek(), quote: text };
    this.composer?.focus();
  }

  /** On a phone the keyboard would cover what the reader wants to see. Waits until the composer is on screen. */
  focusComposerUnlessTouch(): void {
    if (!isTouch()) requestAnimationFrame(() => requestAnimationFrame(() => this.composer?.focus()));
  }

  requireIdle(what: string): void {
    const loading = this.client.conversation.peek().load === 'loading';
    if (this.client.responding || loading) {
      throw new ChatKitError('busy', `${what} is not possible while a response is in progress or a thread loads.`);
    }
  }
}
