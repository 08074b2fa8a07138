import type { ChatKitOptions } from '@openai/chatkit';
import { describe, expect, it } from 'vitest';
import { readOptions } from './read-options.js';
import { sameOptions } from './same-options.js';

const api = { url: '/chatkit', domainKey: '' };

function read(options: unknown) {
  const warnings: string[] = [];
  return { options: readOptions(options as ChatKitOptions, (message) => warnings.push(message)), warnings };
}

describe('options', () => {
  it('are complete with nothing but an address', () => {
    const { options, warnings } = read({ api });
    expect(warnings).toEqual([]);
    expect(options).toMatchObject({
      url: '/chatkit',
      theme: { colorScheme: 'light', radius: 'pill', density: 'normal', baseSize: 16 },
      header: { enabled: true, titleEnabled: true },
      history: { enabled: true, showDelete: true, showRename: true },
      prompts: [],
      retry: false,
      autoScroll: false,
      disclaimer: null,
    });
  });

  it('need something to talk to', () => {
    for (const value of [undefined, null, 'x', {}, { api: {} }, { api: { url: 7 } }]) {
      expect(() => read(value)).toThrow(/api\.url/);
    }
    expect(() => read({ api: { getClientSecret: () => 'x' } })).toThrow(/hosted API/);
  });

  it('warn once for each slip, and go on with the default', () => {
    const { options, warnings } = read({
      api,
      colour: 'red',
      theme: { radius: 'roundish', density: 'compact', typography: { baseSize: 99 } },
      header: { enabled: 'yes', logo: 1 },
      startScreen: { prompts: [{ label: 'Hi', prompt: 'Hello' }, { label: 'No prompt' }] },
    });
    expect(options.theme).toMatchObject({ radius: 'pill', density: 'compact', baseSize: 16 });
    expect(options.header.enabled).toBe(true);
    expect(options.prompts).toHaveLength(1);
    const expected = ['"colour"', '"header.logo"', '"theme.typography.baseSize" must be a number from 14 to 18'];
    expected.push('"theme.radius" must be one of "pill"', '"header.enabled" must be true or false', 'prompts[1]');
    for (const text of expected) expect(warnings.filter((warning) => warning.includes(text))).toHaveLength(1);
    expect(warnings).toHaveLength(6);
  });

  it('accept older names and short forms', () => {
    const { options } = read({ api, theme: 'dark', startScreen: { prompts: [{ name: 'Hi', prompt: 'Hello' }] } });
    expect(options.theme.colorScheme).toBe('dark');
    expect(options.prompts[0]?.label).toBe('Hi');
  });

  it('say what has no effect yet', () => {
    expect(read({ api, widgets: { onAction: () => undefined } }).warnings).toEqual([
      'Option "widgets" has no effect in this version.',
    ]);
  });
});

describe('two options objects', () => {
  it('are the same if only functions and identities differ', () => {
    const make = (placeholder: string) => ({ api: { ...api, fetch: () => 1 }, composer: { placeholder }, list: [1] });
    expect(sameOptions(make('a'), make('a'))).toBe(true);
    expect(sameOptions(make('a'), make('b'))).toBe(false);
    expect(sameOptions({ a: undefined }, {})).toBe(false);
    expect(sameOptions([1], { 0: 1 })).toBe(false);
  });
});
