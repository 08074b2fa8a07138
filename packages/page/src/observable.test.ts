import { expect, it, vi } from 'vitest';
import { createObservable } from './observable.js';

it('tells of changes only', () => {
  const observable = createObservable(1);
  const listener = vi.fn();
  observable.subscribe(listener);
  observable.set(1);
  observable.set(2);
  expect(listener).toHaveBeenCalledOnce();
  expect(observable.state).toBe(2);
});

it('lets a listener leave while it is told', () => {
  const observable = createObservable(1);
  const second = vi.fn();
  const leave = observable.subscribe(() => leave());
  observable.subscribe(second);
  observable.set(2);
  observable.set(3);
  expect(second).toHaveBeenCalledTimes(2);
});
