/** A value that can be read now and watched. `useSyncExternalStore` takes its two parts as they are. */
export interface ReadonlyObservable<Value> {
  readonly state: Value;
  /** Calls the listener after each change. Returns the way to stop. */
  subscribe(listener: () => void): () => void;
}

export interface Observable<Value> extends ReadonlyObservable<Value> {
  set(value: Value): void;
}

/** Setting the value it already has (`Object.is`) tells nobody. */
export function createObservable<Value>(initial: Value): Observable<Value> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get state() {
      return value;
    },
    set(next) {
      if (Object.is(value, next)) return;
      value = next;
      // Not a spread: Docusaurus' Babel takes every spread value for an array.
      for (const listener of Array.from(listeners)) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
