/** Remembers which conversation a reader had open, across reloads. */
export interface LastThread {
  read(): string | null;
  /** `null` forgets it. */
  write(threadId: string | null): void;
}

type ThreadStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Kept by server and reader, so that the next reader at the same computer doesn't get the id of another's thread. */
export function createLastThread(
  { serverUrl, userId }: { readonly serverUrl: string; readonly userId: string },
  storage: () => ThreadStorage = () => window.localStorage,
): LastThread {
  const key = `docent:last-thread:${serverUrl}:${userId}`;
  return {
    read: () => withStorage(storage, (store) => store.getItem(key)) ?? null,
    write(threadId) {
      withStorage(storage, (store) => (threadId === null ? store.removeItem(key) : store.setItem(key, threadId)));
    },
  };
}

/** Storage may be blocked or full: then the reader starts with a new conversation, nothing more. */
function withStorage<Value>(storage: () => ThreadStorage, use: (store: ThreadStorage) => Value): Value | undefined {
  try {
    return use(storage());
  } catch {
    return undefined;
  }
}
