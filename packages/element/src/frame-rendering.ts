import { options } from 'preact';

const HIDDEN_TAB_MS = 100;

/**
 * Draws at most once a frame, however many events a stream brings in it. In a hidden tab, where frames stand still, a
 * timer draws, so that nothing piles up. The setting belongs to this bundle's own copy of Preact.
 */
export function drawOncePerFrame(): void {
  options.debounceRendering = (flush) => {
    let done = false;
    const once = () => {
      if (done) return;
      done = true;
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      flush();
    };
    const frame = requestAnimationFrame(once);
    const timer = setTimeout(once, HIDDEN_TAB_MS);
  };
}
