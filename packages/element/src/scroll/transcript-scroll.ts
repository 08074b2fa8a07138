import { signal } from '@preact/signals';
import { prefersReducedMotion } from '../dom.js';

/** Following goes on only if the reader was this close to the end. */
const NEAR = 80;
/** The way back to the end is offered from here on. */
const FAR = 160;

/**
 * Where the transcript stands. The reader decides: a new message is brought to the top once, and after that nothing
 * moves by itself, unless the application wants new text followed and the reader is at the end anyway.
 */
export class TranscriptScroll {
  /** Whether so much is below that a way there is worth a button. */
  readonly isAway = signal(false);
  follow = false;
  readonly #scroller: HTMLElement;
  readonly #content: HTMLElement;
  readonly #observer: ResizeObserver;
  #atEnd = true;
  #top = 0;
  #height = 0;

  constructor(scroller: HTMLElement, content: HTMLElement) {
    this.#scroller = scroller;
    this.#content = content;
    this.#observer = new ResizeObserver(() => this.#resized());
    this.#observer.observe(scroller);
    this.#observer.observe(content);
    scroller.addEventListener('scroll', this.#measure, { passive: true });
  }

  /** The distance from the lower edge to the end of what has been said (the room kept for an answer not counted). */
  get #below(): number {
    const last = this.#content.querySelector('[data-end]')?.getBoundingClientRect().bottom;
    const end = last ?? this.#content.getBoundingClientRect().bottom;
    return end - this.#scroller.getBoundingClientRect().bottom;
  }

  toEnd(smooth: boolean): void {
    this.#scrollTo(this.#scroller.scrollTop + this.#below + 24, smooth);
  }

  /** Brings a turn to the top. */
  toTurn(key: string): void {
    const turn = this.#content.querySelector(`[data-turn="${CSS.escape(key)}"]`);
    if (turn === null) return;
    const distance = turn.getBoundingClientRect().top - this.#scroller.getBoundingClientRect().top;
    this.#scrollTo(this.#scroller.scrollTop + distance - 12, true);
  }

  /** Call when items have been added at the top, before they are painted: what the reader sees stays in place. */
  keepPlace(): void {
    this.#scroller.scrollTop += this.#scroller.scrollHeight - this.#height;
  }

  /** Browsers forget the place of an element that was taken out of the page for a moment. */
  restore(): void {
    this.#scroller.scrollTop = this.#top;
  }

  stop(): void {
    this.#observer.disconnect();
    this.#scroller.removeEventListener('scroll', this.#measure);
  }

  #scrollTo(top: number, smooth: boolean): void {
    this.#scroller.scrollTo({ top, behavior: smooth && !prefersReducedMotion() ? 'smooth' : 'instant' });
  }

  #resized(): void {
    if (this.follow && this.#atEnd && this.#below > 0) this.toEnd(false);
    this.#measure();
  }

  readonly #measure = (): void => {
    if (!this.#scroller.isConnected) return;
    const below = this.#below;
    this.#top = this.#scroller.scrollTop;
    this.#height = this.#scroller.scrollHeight;
    this.#atEnd = below < NEAR;
    this.isAway.value = below > FAR;
  };
}
