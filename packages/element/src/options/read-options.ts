import type { ChatKitOptions } from '@openai/chatkit';
import { OptionReader } from './option-reader.js';
import { type Prompt, readPrompts } from './read-prompts.js';
import { readTheme, type Theme } from './read-theme.js';

/** The options as the views use them: complete, checked, plain data. `null` means "the built-in text". */
export interface Options {
  readonly url: string;
  readonly locale: string | null;
  readonly theme: Theme;
  readonly frameTitle: string | null;
  readonly initialThread: string | null;
  readonly header: {
    readonly enabled: boolean;
    readonly titleEnabled: boolean;
    readonly title: string | null;
    /** Icon names; the click handlers are looked up when they are needed. */
    readonly leftAction: string | null;
    readonly rightAction: string | null;
  };
  readonly history: { readonly enabled: boolean; readonly showDelete: boolean; readonly showRename: boolean };
  readonly greeting: string | null;
  readonly prompts: readonly Prompt[];
  readonly retry: boolean;
  readonly placeholder: string | null;
  readonly disclaimer: { readonly text: string; readonly highContrast: boolean } | null;
  readonly autoScroll: boolean;
}

/**
 * Reads what an application passed to `setOptions`. Throws `TypeError` only where there is nothing to talk to; any
 * other mistake is a warning and a default.
 */
export function readOptions(value: ChatKitOptions, warn: (message: string) => void): Options {
  const url = readUrl(value);
  const options = new OptionReader(value, '', warn);
  // Read for its warnings; the address is in `url`, the functions are called where they are.
  options.object('api');
  const header = options.object('header');
  const title = header.object('title');
  const history = options.object('history');
  const startScreen = options.object('startScreen');
  const composer = options.object('composer');
  const disclaimer = options.object('disclaimer');
  const disclaimerText = disclaimer.string('text');
  return {
    url,
    locale: options.string('locale'),
    theme: readTheme(value.theme, warn),
    frameTitle: options.string('frameTitle'),
    initialThread: options.string('initialThread'),
    header: {
      enabled: header.boolean('enabled', true),
      titleEnabled: title.boolean('enabled', true),
      title: title.string('text'),
      leftAction: header.object('leftAction').string('icon'),
      rightAction: header.object('rightAction').string('icon'),
    },
    history: {
      enabled: history.boolean('enabled', true),
      showDelete: history.boolean('showDelete', true),
      showRename: history.boolean('showRename', true),
    },
    greeting: startScreen.string('greeting'),
    prompts: readPrompts(startScreen.list('prompts'), warn),
    retry: options.object('threadItemActions').boolean('retry', false),
    placeholder: composer.string('placeholder'),
    disclaimer:
      disclaimerText === null
        ? null
        : { text: disclaimerText, highContrast: disclaimer.boolean('highContrast', false) },
    autoScroll: options.object('thread').boolean('autoScroll', false),
  };
}

function readUrl(value: unknown): string {
  const api = isObject(value) ? value['api'] : undefined;
  const url = isObject(api) ? api['url'] : undefined;
  if (typeof url === 'string' && url !== '') return url;
  if (isObject(api) && typeof api['getClientSecret'] === 'function') {
    throw new TypeError('The hosted API (api.getClientSecret) is not available here. Set api.url to a ChatKit server.');
  }
  throw new TypeError('setOptions needs an object with api.url, the address of a ChatKit server.');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
