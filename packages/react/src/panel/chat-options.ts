import type { ChatKitOptions } from '@openai/chatkit';
import type { ColorScheme } from '../color-scheme.js';
import type { ResolvedOptions } from '../options.js';

export interface ChatKitOptionsSource {
  readonly options: ResolvedOptions;
  readonly colorScheme: ColorScheme;
  readonly fetch: typeof globalThis.fetch;
  readonly initialThread: string | null;
}

/** Our options as those of `<openai-chatkit>`. */
export function chatKitOptions({ options, colorScheme, fetch, initialThread }: ChatKitOptionsSource): ChatKitOptions {
  const { greeting, labels, prompts, serverUrl, title } = options;
  return {
    // The type requires a domain key; the open element has no use for one.
    api: { url: `${serverUrl}/chatkit`, domainKey: 'local', fetch },
    frameTitle: title,
    theme: { colorScheme },
    initialThread,
    history: { enabled: true },
    startScreen: { greeting, prompts: [...prompts] },
    composer: { placeholder: labels.composer },
    threadItemActions: { retry: true },
    thread: { autoScroll: true },
  };
}
