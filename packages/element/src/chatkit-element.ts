import { ChatKitError } from '@docent/client';
import type { ChatKitOptions, OpenAIChatKit } from '@openai/chatkit';
import { h, render } from 'preact';
import { Chat } from './chat.js';
import { type Deferred, deferred } from './deferred.js';
import { keepKeysInside } from './keep-keys-inside.js';
import { changedDraft, type SendUserMessageParams, type SetComposerValueParams, toMessage } from './method-params.js';
import { type Options, readOptions } from './options/read-options.js';
import { sameOptions } from './options/same-options.js';
import { afterListenersAttach } from './ready.js';
import { styles } from './styles/styles.js';
import { ThemeSheet } from './theme/theme-sheet.js';
import { App } from './views/app.js';
import { loadMarkdown } from './views/message/markdown.js';

/** An element taken out of the page for less than this was only moved. */
const MOVED_MS = 1000;

/** What OpenAI's element can do beyond any other element. */
type ChatKitMethods = Omit<OpenAIChatKit, keyof HTMLElement>;

/**
 * `<openai-chatkit>`: a chat with any ChatKit server. Its public side is that of `OpenAIChatKit` in `@openai/chatkit`:
 * `setOptions`, methods that return promises, and `chatkit.*` events.
 */
export class ChatKitElement extends HTMLElement implements ChatKitMethods {
  readonly #root: ShadowRoot;
  readonly #theme = new ThemeSheet();
  readonly #warned = new Set<string>();
  #raw: ChatKitOptions | null = null;
  #chat: Chat | null = null;
  #mounted = false;
  #isReady = false;
  #ready: Deferred<Chat> = deferred();
  #leaving: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.#root = this.attachShadow({ mode: 'open' });
    this.#root.adoptedStyleSheets = [styles(), this.#theme.sheet];
    keepKeysInside(this.#root);
  }

  connectedCallback(): void {
    clearTimeout(this.#leaving);
    if (this.#mounted) this.#chat?.scroll?.restore();
    else void this.#mount();
  }

  disconnectedCallback(): void {
    clearTimeout(this.#leaving);
    this.#leaving = setTimeout(() => this.#release(), MOVED_MS);
  }

  /**
   * Replaces all options. Safe at any time: a running answer, the draft, the focus and the scroll position stay.
   * @throws {TypeError} if there is no server to talk to.
   */
  setOptions(value: ChatKitOptions): void {
    const options = readOptions(value, (message) => this.#warn(message));
    const same = this.#raw !== null && sameOptions(this.#raw, value);
    this.#raw = value;
    if (same) return;
    this.#theme.apply(options.theme);
    if (this.#chat === null) {
      this.#chat = this.#createChat(options);
      void this.#mount();
    } else {
      this.#update(this.#chat, options);
    }
  }

  /** An older way to say `setOptions`. */
  set options(value: ChatKitOptions) {
    this.setOptions(value);
  }

  /** Moves the focus to the composer. */
  async focusComposer(): Promise<void> {
    const chat = await this.#ready.promise;
    if (chat.load.value === 'loading' || chat.status.value.type === 'closed') {
      throw new ChatKitError('invalid_state', 'There is no composer to focus right now.');
    }
    chat.hideHistory();
    await nextFrame();
    chat.composer?.focus();
  }

  /** Opens a thread; `null` starts a new one. Resolves when it is loaded. */
  async setThreadId(threadId: string | null): Promise<void> {
    const chat = await this.#ready.promise;
    if (chat.client.responding) throw new ChatKitError('busy', 'A response is in progress.');
    chat.hideHistory();
    await chat.client.openThread(threadId ?? null);
  }

  /** Sends a message of the reader's. Resolves when the answer has ended. */
  async sendUserMessage(params: SendUserMessageParams): Promise<void> {
    const chat = await this.#ready.promise;
    const message = toMessage(params);
    chat.requireIdle('Sending a message');
    chat.hideHistory();
    if (params.newThread === true) await chat.client.openThread(null);
    await chat.client.send(message);
  }

  /** Changes what stands in the composer, without sending it. */
  async setComposerValue(params: SetComposerValueParams): Promise<void> {
    const chat = await this.#ready.promise;
    if (chat.load.value === 'loading') throw new ChatKitError('busy', 'A thread is loading.');
    chat.hideHistory();
    chat.client.draft.value = changedDraft(chat.client.draft.value, params);
  }

  /** Sends an action of the application's to the server. Resolves when the server has dealt with it. */
  async sendCustomAction(action: { type: string; payload?: Record<string, unknown> }, itemId?: string): Promise<void> {
    const { client } = await this.#ready.promise;
    if (client.conversation.value.threadId === null) {
      console.warn('<openai-chatkit> sendCustomAction() was ignored: there is no active thread.');
      return;
    }
    await client.sendAction(action, itemId);
  }

  /** An older name of `sendCustomAction`. */
  sendAction(action: { type: string; payload?: Record<string, unknown> }, itemId?: string): Promise<void> {
    return this.sendCustomAction(action, itemId);
  }

  /** Shows the reader's conversations. */
  async showHistory(): Promise<void> {
    const chat = await this.#ready.promise;
    if (chat.options.value.history.enabled) chat.showHistory();
    else console.warn('<openai-chatkit> showHistory() was ignored: history.enabled is false.');
  }

  /** Goes back from the conversations to the chat. */
  async hideHistory(): Promise<void> {
    (await this.#ready.promise).hideHistory();
  }

  /** Reads the active thread again, after the application has changed it on the server. */
  async fetchUpdates(): Promise<void> {
    await (await this.#ready.promise).client.fetchUpdates();
  }

  #createChat(options: Options): Chat {
    return new Chat({
      options,
      dispatch: (name, detail) => this.#dispatch(name, detail),
      // Looked up when it is called, on the object that holds it: applications replace both at any time.
      fetch: () => {
        const api = this.#raw?.api;
        if (api === undefined || !('fetch' in api) || typeof api.fetch !== 'function') return undefined;
        const { fetch } = api;
        return (input, init) => fetch.call(api, input, init);
      },
      onHeaderAction: (side) => this.#raw?.header?.[side]?.onClick(),
      onGutter: (pixels) => {
        this.#theme.gutter = pixels;
      },
    });
  }

  #update(chat: Chat, options: Options): void {
    const before = chat.options.value;
    chat.options.value = options;
    if (before.locale !== options.locale) void chat.applyLocale();
    if (before.url !== options.url) {
      void chat.client.reset().then(() => this.#openInitial(chat));
    }
  }

  async #mount(): Promise<void> {
    const chat = this.#chat;
    if (chat === null || this.#mounted || !this.isConnected) return;
    this.#mounted = true;
    await chat.applyLocale();
    if (!this.isConnected) {
      this.#mounted = false;
      return;
    }
    render(h(App, { chat }), this.#root);
    if (this.#isReady) {
      // An answer that went on without us is on the server by now, or soon.
      chat.client.fetchUpdates().catch(() => undefined);
      return;
    }
    afterListenersAttach(() => this.#becomeReady(chat));
  }

  #becomeReady(chat: Chat): void {
    if (this.#isReady) return;
    this.#isReady = true;
    loadMarkdown();
    this.#dispatch('ready', null);
    this.#dispatch('log', { name: 'session.ready' });
    this.#openInitial(chat);
    this.#ready.resolve(chat);
  }

  #openInitial(chat: Chat): void {
    const { initialThread } = chat.options.value;
    if (initialThread !== null) chat.client.openThread(initialThread).catch(() => undefined);
    chat.starting.value = false;
  }

  /** The element has left the page: it lets go of everything but its state. */
  #release(): void {
    if (this.isConnected) return;
    this.#chat?.client.dispose();
    if (this.#mounted) render(null, this.#root);
    this.#mounted = false;
    if (!this.#isReady) {
      this.#ready.reject(new ChatKitError('aborted', 'The element was removed before it was ready.'));
      this.#ready = deferred();
    }
  }

  #dispatch(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(`chatkit.${name}`, { detail }));
  }

  #warn(message: string): void {
    if (this.#warned.has(message)) return;
    this.#warned.add(message);
    console.warn(`<openai-chatkit> ${message}`);
  }
}

function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
    setTimeout(resolve, 100);
  });
}
