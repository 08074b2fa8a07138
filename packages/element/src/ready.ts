const HIDDEN_TAB_MS = 100;

/**
 * Calls back once, late enough that a framework which set options in one commit has attached its listeners: React's
 * passive effects of that commit have run. A frame and two timers are; in a hidden tab, where frames stand still, a
 * timer alone. Gives back a function that calls it off.
 */
export function afterListenersAttach(callback: () => void): () => void {
  let done = false;
  const once = () => {
    if (done) return;
    done = true;
    callback();
  };
  requestAnimationFrame(() => setTimeout(() => setTimeout(once)));
  setTimeout(once, HIDDEN_TAB_MS);
  return () => {
    done = true;
  };
}
