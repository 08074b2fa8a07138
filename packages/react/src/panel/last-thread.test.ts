import { expect, it } from 'vitest';
import { createLastThread } from './last-thread.js';

function storage() {
  const values = new Map<string, string>();
  return {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
    removeItem: (key: string) => void values.delete(key),
  };
}

it('remembers one conversation for each reader of each server', () => {
  const store = storage();
  const ada = createLastThread({ serverUrl: '', userId: 'ada' }, () => store);
  ada.write('t1');
  expect(ada.read()).toBe('t1');
  expect(createLastThread({ serverUrl: '', userId: 'bob' }, () => store).read()).toBeNull();
  expect(createLastThread({ serverUrl: '/b', userId: 'ada' }, () => store).read()).toBeNull();
  ada.write(null);
  expect(ada.read()).toBeNull();
});

it('does without when storage is blocked', () => {
  const blocked = createLastThread({ serverUrl: '', userId: 'ada' }, () => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  });
  blocked.write('t1');
  expect(blocked.read()).toBeNull();
});
