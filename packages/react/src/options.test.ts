import { expect, it } from 'vitest';
import { resolveOptions } from './options.js';

it('needs no options', () => {
  const options = resolveOptions({});
  expect(options).toMatchObject({ serverUrl: '', signIn: { guest: true, email: true }, colorScheme: 'auto' });
  expect(options.prompts).toHaveLength(3);
});

it('replaces single texts and ways to sign in', () => {
  const options = resolveOptions({ labels: { ask: 'Fragen' }, signIn: { email: false } });
  expect(options.labels).toMatchObject({ ask: 'Fragen', signIn: 'Sign in' });
  expect(options.signIn).toEqual({ guest: true, email: false });
});

it.each([
  ['https://docs.test/', 'https://docs.test'],
  ['/assistant//', '/assistant'],
  ['/', ''],
])('joins paths to %s without doubling the slash', (serverUrl, expected) => {
  expect(resolveOptions({ serverUrl }).serverUrl).toBe(expected);
});
