/** Node's, and of runtimes like it: not part of the web's standard, so it may be missing. */
const setImmediate: ((callback: () => void) => unknown) | undefined = Reflect.get(globalThis, 'setImmediate');

/** Runs a callback once everything that is ready now has run, without a timer's delay where the runtime can. */
export function nextTask(callback: () => void): void {
  if (setImmediate !== undefined) setImmediate(callback);
  else setTimeout(callback, 0);
}
