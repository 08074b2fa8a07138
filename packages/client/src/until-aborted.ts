import { aborted } from './errors.js';

/**
 * Settles as `promise` does, or with `null` as soon as `signal` aborts. Applications bring their own `fetch`, and some
 * drop the signal: a reader who presses Stop must not depend on them. `discard` gets a value that comes too late.
 */
export async function untilAborted<T>(
  promise: Promise<T>,
  signal: AbortSignal,
  discard: (late: T) => void = () => undefined,
): Promise<T | null> {
  let stop: () => void = () => undefined;
  const stopped = new Promise<null>((resolve) => {
    stop = () => resolve(null);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
  try {
    const first = await Promise.race([promise, stopped]);
    if (signal.aborted) promise.then(discard, () => undefined);
    return signal.aborted ? null : first;
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/** Waits, or rejects with `aborted`. */
export async function delay(milliseconds: number, signal: AbortSignal): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  await untilAborted(
    new Promise<void>((resolve) => {
      timer = setTimeout(resolve, milliseconds);
    }),
    signal,
  );
  clearTimeout(timer);
  if (signal.aborted) throw aborted('Waiting');
}
