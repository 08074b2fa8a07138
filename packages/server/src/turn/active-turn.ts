/** A turn that has its thread to itself until it ends. */
export class ActiveTurn {
  /** Whether another turn ended just before: what was read before {@link ActiveTurns.begin} may be out of date. */
  readonly waited: boolean;
  /** Resolves when the turn has ended and the thread is free. */
  readonly ended: Promise<void>;
  readonly #controller = new AbortController();
  readonly #release: () => void;
  #resolveEnded: () => void = () => {};
  #unfollow: () => void = () => {};
  #over = false;

  constructor(waited: boolean, release: () => void) {
    this.waited = waited;
    this.#release = release;
    this.ended = new Promise((resolve) => {
      this.#resolveEnded = resolve;
    });
  }

  /** Fires when the turn is cut off. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Cuts the turn off. Its reason, if it is an error that may be shown, is told to a reader who is still there. */
  abort(reason?: unknown): void {
    if (!this.#over) this.#controller.abort(reason);
  }

  /** Cuts the turn off when this signal fires. */
  follow(signal: AbortSignal | undefined): void {
    if (signal === undefined) return;
    const abort = () => this.abort(signal.reason);
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort, { once: true });
    this.#unfollow = () => signal.removeEventListener('abort', abort);
  }

  /** Gives the thread free. To be called once the turn has stored everything; again does no harm. */
  end(): void {
    if (this.#over) return;
    this.#over = true;
    this.#unfollow();
    this.#release();
    this.#resolveEnded();
  }
}
