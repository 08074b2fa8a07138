/**
 * The same events, until the signal fires: then the iteration throws the signal's reason at once, even while it waits
 * for the source. The source is told to stop, and not waited for: it may hang on a model that never answers.
 *
 * @param onLateError gets what the source throws after that
 */
export function abortable<T>(
  source: AsyncIterable<T>,
  signal: AbortSignal,
  onLateError: (error: unknown) => void,
): AsyncIterableIterator<T> {
  return new AbortableIterator(source[Symbol.asyncIterator](), signal, onLateError);
}

class AbortableIterator<T> implements AsyncIterableIterator<T> {
  readonly #source: AsyncIterator<T>;
  readonly #signal: AbortSignal;
  readonly #onLateError: (error: unknown) => void;
  readonly #abort = () => this.#stop();
  #rejectWaiting: ((reason: unknown) => void) | undefined;
  #closed = false;

  constructor(source: AsyncIterator<T>, signal: AbortSignal, onLateError: (error: unknown) => void) {
    this.#source = source;
    this.#signal = signal;
    this.#onLateError = onLateError;
    signal.addEventListener('abort', this.#abort, { once: true });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  /** One promise an event: racing against a promise that lives as long as the turn would leak a reaction each time. */
  next(): Promise<IteratorResult<T>> {
    if (this.#signal.aborted) {
      this.#stop();
      return Promise.reject(this.#signal.reason);
    }
    return new Promise((resolve, reject) => {
      this.#rejectWaiting = reject;
      this.#source.next().then(resolve, reject);
    });
  }

  async return(): Promise<IteratorResult<T>> {
    this.#stop();
    return { done: true, value: undefined };
  }

  #stop(): void {
    this.#rejectWaiting?.(this.#signal.reason);
    if (this.#closed) return;
    this.#closed = true;
    this.#signal.removeEventListener('abort', this.#abort);
    void this.#closeSource();
  }

  async #closeSource(): Promise<void> {
    try {
      await this.#source.return?.();
    } catch (error) {
      this.#onLateError(error);
    }
  }
}
