import { expect, it } from 'vitest';
import { withoutTextFragment } from './page-context.js';

it.each([
  ['https://a.test/docs/x', 'https://a.test/docs/x'],
  ['https://a.test/docs/x#topics', 'https://a.test/docs/x#topics'],
  ['https://a.test/docs/x#:~:text=a%20topic', 'https://a.test/docs/x'],
  ['https://a.test/docs/x#topics:~:text=a,b', 'https://a.test/docs/x#topics'],
])('reads %s as %s', (url, expected) => {
  expect(withoutTextFragment(url)).toBe(expected);
});
