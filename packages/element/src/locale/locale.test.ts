import { describe, expect, it } from 'vitest';
import { de } from './de.js';
import { en } from './en.js';
import { loadLocale, resolveLocale } from './locale.js';

describe('the locale', () => {
  it.each([
    ['en', 'en'],
    ['en-GB', 'en-GB'],
    ['de', 'de'],
    ['de-AT', 'de-AT'],
    ['tlh', 'en'],
    ['', 'en'],
    ['de_DE; q=1', 'en'],
    [null, 'en'],
  ])('for %j is %s', (wish, tag) => {
    expect(resolveLocale(wish)).toBe(tag);
  });

  it('brings its texts', async () => {
    expect((await loadLocale('de-AT')).strings).toBe(de);
    expect((await loadLocale('en-GB')).strings).toBe(en);
  });
});

describe('every language', () => {
  const leaves = (table: object, path = ''): string[] =>
    Object.entries(table).flatMap(([key, value]) => {
      if (typeof value === 'object') return leaves(value as object, `${path}${key}.`);
      const text = typeof value === 'function' ? String((value as (...args: unknown[]) => string)(2, 'x')) : value;
      expect(text, `${path}${key}`).not.toBe('');
      return [`${path}${key}`];
    });

  it('has every text', () => {
    expect(leaves(de)).toEqual(leaves(en));
  });
});
