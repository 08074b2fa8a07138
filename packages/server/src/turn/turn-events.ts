import type { ThreadStreamEvent } from '@docent/protocol';
import type { ActiveTurn } from './active-turn.js';

/**
 * The events of a turn, to be iterated once. Closing the iteration cuts the turn off; and when the turn is cut off it
 * ends by itself, whether somebody is reading or not.
 */
export class TurnEvents implements AsyncIterableIterator<ThreadStreamEvent> {
  readonly #turn: ActiveTurn;
  readonly #events: AsyncGenerator<ThreadStreamEvent>;
  #started = false;

  constructor(turn: ActiveTurn, events: AsyncGenerator<ThreadStreamEvent>) {
    this.#turn = turn;
    this.#events = events;
    if (turn.signal.aborted) this.#close();
    else turn.signal.addEventListener('abort', () => this.#close(), { once: true });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  next(): Promise<IteratorResult<ThreadStreamEvent>> {
    this.#started = true;
    return this.#events.next();
  }

  /** Resolves when the turn has stored what it had. */
  return(): Promise<IteratorResult<ThreadStreamEvent>> {
    this.#turn.abort();
    return this.#events.return(undefined);
  }

  #close(): void {
    // Behind a `next` that waits: that one still gives out its last event.
    void this.#events.return(undefined);
    // A generator that has not begun runs none of its code when it is closed.
    if (!this.#started) this.#turn.end();
  }
}
