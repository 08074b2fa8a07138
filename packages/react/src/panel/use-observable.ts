import type { ReadonlyObservable } from '@docent/page';
import { useSyncExternalStore } from 'react';

export function useObservable<Value>(observable: ReadonlyObservable<Value>): Value {
  return useSyncExternalStore(observable.subscribe, () => observable.state);
}
