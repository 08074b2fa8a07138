import { expect, it } from 'vitest';
import { readColorScheme } from './color-scheme.js';

const none = { dataTheme: undefined, classNames: [], prefersDark: false };

it.each([
  ['the operating system when the page says nothing', { ...none, prefersDark: true }, 'dark'],
  ['light when nobody says anything', none, 'light'],
  ['a class before the operating system', { ...none, classNames: ['no-js', 'light'], prefersDark: true }, 'light'],
  ['data-theme before a class', { ...none, dataTheme: 'light', classNames: ['dark'] }, 'light'],
  [
    'a class when data-theme is a name of another kind',
    { ...none, dataTheme: 'cupcake', classNames: ['dark'] },
    'dark',
  ],
] as const)('follows %s', (_, signs, expected) => {
  expect(readColorScheme(signs)).toBe(expected);
});
