import { ChatKitError } from '../errors.js';
import { ActiveTurn } from './active-turn.js';
import { endsWithin } from './ends-within.js';

/**
 * How long a new turn waits for the one before it, in milliseconds. A reader who stops an answer and writes on at once
 * is often here before the news of the closed connection.
 */
const BUSY_GRACE_MS = 300;

/** The turns that run in this process: at most one a thread. */
export class ActiveTurns {
  readonly #byThread = new Map<string, ActiveTurn>();
  #draining = false;

  /**
   * Takes the thread. {@link ActiveTurn.end} gives it free again.
   *
   * @throws {ChatKitError} `thread_busy` if a turn is running on it, `shutting_down` while draining
   */
  async begin(threadId: string): Promise<ActiveTurn> {
    this.#refuseWhileDraining();
    const waited = await this.#waitFor(threadId);
    this.#refuseWhileDraining();
    if (this.#byThread.has(threadId)) {
      throw new ChatKitError(
        'thread_busy',
        'This conversation is already being answered. Please wait for it to finish.',
      );
    }
    const turn = new ActiveTurn(waited, () => this.#byThread.delete(threadId));
    this.#byThread.set(threadId, turn);
    return turn;
  }

  /** Cuts off the turn on a thread, if there is one, and waits until it has stored what it had. */
  async cancel(threadId: string): Promise<void> {
    const turn = this.#byThread.get(threadId);
    turn?.abort();
    await turn?.ended;
  }

  /** Refuses new turns, waits for the running ones, and cuts off those that take longer than `timeoutMs`. */
  async drain(timeoutMs: number): Promise<void> {
    this.#draining = true;
    const turns = [...this.#byThread.values()];
    const ended = Promise.all(turns.map((turn) => turn.ended));
    if (await endsWithin(ended, timeoutMs)) return;
    for (const turn of turns) turn.abort(shuttingDown());
    await ended;
  }

  /** @returns whether there was a turn to wait for */
  async #waitFor(threadId: string): Promise<boolean> {
    const running = this.#byThread.get(threadId);
    if (running === undefined) return false;
    await endsWithin(running.ended, BUSY_GRACE_MS);
    return true;
  }

  #refuseWhileDraining(): void {
    if (this.#draining) throw shuttingDown();
  }
}

function shuttingDown(): ChatKitError {
  return new ChatKitError('shutting_down', 'The server is restarting. Please try again in a moment.');
}
