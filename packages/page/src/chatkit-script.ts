import { PageError } from './errors.js';
import { createObservable, type ReadonlyObservable } from './observable.js';

export type ScriptState = 'pending' | 'ready' | 'error';

export interface ChatKitScript extends ReadonlyObservable<ScriptState> {
  /** Why the state is `error`, else `null`. */
  readonly error: PageError | null;
  /** Resolves when the element can be used; rejects with `error` when this attempt failed. */
  whenReady(): Promise<void>;
  /** Tries again after an error; does nothing otherwise. */
  retry(): void;
}

export interface LoadChatKitScriptOptions {
  readonly src: string;
  /** Milliseconds until a script that has neither loaded nor failed counts as failed. Default 5000. */
  readonly timeoutMs?: number;
}

const elementName = 'openai-chatkit';
const loading = new Map<string, ChatKitScript>();

/**
 * Loads the script that defines `<openai-chatkit>`, once per address however often it is called. It is ready when the
 * element is defined, also when that happens after an error: a slow script is welcome late.
 */
export function loadChatKitScript({ src, timeoutMs = 5000 }: LoadChatKitScriptOptions): ChatKitScript {
  const known = loading.get(src);
  if (known !== undefined) return known;
  const script = startLoading(src, timeoutMs);
  loading.set(src, script);
  return script;
}

function startLoading(src: string, timeoutMs: number): ChatKitScript {
  const isDefined = () => customElements.get(elementName) !== undefined;
  const observable = createObservable<ScriptState>(isDefined() ? 'ready' : 'pending');
  let error: PageError | null = null;
  let attempts = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const fail = (reason: PageError) => {
    clearTimeout(timer);
    if (observable.state !== 'pending') return;
    error = reason;
    observable.set('error');
  };
  const attempt = () => {
    attempts += 1;
    timer = setTimeout(() => fail(timedOut(src, timeoutMs)), timeoutMs);
    const element = document.createElement('script');
    element.type = 'module';
    // A module that failed to load may stay failed for its address, so that a new attempt needs a new one.
    element.src = attempts === 1 ? src : `${src}${src.includes('?') ? '&' : '?'}attempt=${attempts}`;
    element.addEventListener('error', () => {
      element.remove();
      fail(new PageError('script_blocked', `The chat could not be loaded from ${src}.`));
    });
    element.addEventListener('load', () => {
      if (!isDefined()) fail(new PageError('script_without_element', `${src} does not define <${elementName}>.`));
    });
    document.head.append(element);
  };

  if (observable.state === 'pending') {
    void customElements.whenDefined(elementName).then(() => {
      clearTimeout(timer);
      error = null;
      observable.set('ready');
    });
    attempt();
  }

  return {
    get state() {
      return observable.state;
    },
    get error() {
      return error;
    },
    subscribe: observable.subscribe,
    whenReady: () =>
      new Promise((resolve, reject) => {
        const settle = () => {
          if (observable.state === 'pending') return;
          stop();
          if (error === null) resolve();
          else reject(error);
        };
        const stop = observable.subscribe(settle);
        settle();
      }),
    retry() {
      if (observable.state !== 'error') return;
      error = null;
      observable.set('pending');
      attempt();
    },
  };
}

function timedOut(src: string, timeoutMs: number): PageError {
  return new PageError('script_timeout', `The chat did not load from ${src} within ${timeoutMs / 1000} s.`);
}
