import type { ChatKitOptions } from '@openai/chatkit';
import type { ColorScheme } from '../color-scheme.js';
import type { ResolvedOptions } from '../options.js';

export interface ChatKitOptionsSource {
  readonly options: ResolvedOptions;
  readonly colorScheme: ColorScheme;
  readonly fetch: typeof globalThis.fetch;
  readonly initialThread: string | null;
  /** Whether the conversation has not begun. */
  readonly isNew: boolean;
}

/** Our options as those of `<openai-chatkit>`. */
export function chatKitOptions(source: ChatKitOptionsSource): ChatKitOptions {
  const { options, colorScheme, fetch, initialThread, isNew } = source;
  const { greeting, labels, prompts, serverUrl, title } = options;
  return {
    // The type requires a domain key; the open element has no use for one.
    api: { url: `${serverUrl}/chatkit`, domainKey: 'local', fetch },
    frameTitle: title,
    theme: {
      colorScheme,
      // Custom properties reach into the element: what a site sets for the widget holds for the chat too.
      typography: { fontFamily: 'var(--font)' },
      color: {
        accent: { primary: 'var(--accent)', level: 1 },
        surface: { background: 'var(--surface)', foreground: 'var(--field)' },
      },
    },
    // A conversation has a title of its own.
    header: { title: isNew ? { text: title } : {} },
    initialThread,
    history: { enabled: true },
    startScreen: { greeting, prompts: [...prompts] },
    composer: { placeholder: labels.composer },
    threadItemActions: { retry: true },
  };
}
