import { normalizePluginOptions } from '@docusaurus/utils-validation';
import { describe, expect, it } from 'vitest';
import type { DocentPluginOptions } from './options.js';
import { validateOptions } from './plugin.js';

const validated = (options?: unknown) =>
  validateOptions({ validate: normalizePluginOptions, options: options as DocentPluginOptions | undefined });

describe('validateOptions', () => {
  it('takes no options, and gives the id that Docusaurus needs', () => {
    expect(validated()).toEqual({ id: 'default' });
  });

  it('keeps what is right', () => {
    const options = {
      id: 'mine',
      serverUrl: 'https://ai.example.org/docent',
      title: 'Ask',
      prompts: [{ label: 'A', prompt: 'B', icon: 'lightbulb' }],
      signIn: { guest: true },
      colorScheme: 'auto',
      labels: { ask: 'Frag' },
    };
    expect(validated(options)).toEqual(options);
  });

  it.each(['', '/assistant', 'http://localhost:3001'])('takes %j as the server', (serverUrl) => {
    expect(validated({ serverUrl })).toMatchObject({ serverUrl });
  });

  it.each([
    [{ serverUrl: 'docs.example.org' }, '"serverUrl" must be an address like "https://docs.example.org"'],
    [{ serverUrl: '//evil.test' }, '"serverUrl" must be an address'],
    [{ colourScheme: 'dark' }, '@docent/docusaurus: "colourScheme" is not known here; there are serverUrl,'],
    [{ colorScheme: 'sepia' }, '"colorScheme" must be one of [auto, light, dark]'],
    [{ prompts: [{ label: 'A' }] }, '"prompts[0].prompt" is required'],
    [{ signIn: { guest: false, email: false } }, '"signIn" must leave one way to sign in'],
    [{ title: '' }, '"title" is not allowed to be empty'],
    [{ labels: { ask: 1 } }, '"labels.ask" must be a string'],
  ])('refuses %j by name', (options, message) => {
    expect(() => validated(options)).toThrow(message);
  });
});
