import { expect, test } from 'vitest';
import { abortable } from './abortable.js';

async function* count(to: number): AsyncGenerator<number> {
  for (let n = 1; n <= to; n += 1) yield n;
}

test('gives the same values', async () => {
  const values: number[] = [];
  for await (const value of abortable(count(3), new AbortController().signal, () => {})) values.push(value);
  expect(values).toEqual([1, 2, 3]);
});

test('throws the reason while the source hangs', async () => {
  const controller = new AbortController();
  const hanging = (async function* () {
    await new Promise(() => {});
    yield 1;
  })();
  const values = abortable(hanging, controller.signal, () => {});
  const waiting = values.next();
  controller.abort(new RangeError('enough'));
  await expect(waiting).rejects.toThrow('enough');
  await expect(values.next()).rejects.toThrow('enough');
});

test('closes the source once, when it is cut off and when it is closed', async () => {
  let closed = 0;
  const source = {
    [Symbol.asyncIterator]: () => ({
      next: async () => ({ done: false as const, value: 1 }),
      return: async () => {
        closed += 1;
        return { done: true as const, value: undefined };
      },
    }),
  };
  const controller = new AbortController();
  const values = abortable(source, controller.signal, () => {});
  await values.next();
  controller.abort();
  await values.return?.();
  expect(closed).toBe(1);
});

test('hands on what the source throws after that', async () => {
  const late: unknown[] = [];
  const stubborn = (async function* () {
    try {
      yield 1;
    } finally {
      // biome-ignore lint/correctness/noUnsafeFinally: what a careless source does
      throw new RangeError('late');
    }
  })();
  const controller = new AbortController();
  const values = abortable(stubborn, controller.signal, (error) => late.push(error));
  await values.next();
  controller.abort();
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(late).toEqual([new RangeError('late')]);
});

test('throws what the source throws', async () => {
  const failing = (async function* () {
    yield 1;
    throw new TypeError('boom');
  })();
  const values = abortable(failing, new AbortController().signal, () => {});
  await values.next();
  await expect(values.next()).rejects.toThrow('boom');
});
