import { createObservable, type Observable, type ReadonlyObservable } from '@docent/page';
import type { ColorScheme } from './color-scheme.js';
import type { ResolvedOptions } from './options.js';

/** What the launcher, the Ask button and the panel share: the state of one mounted widget. */
export interface Widget {
  readonly options: ResolvedOptions;
  readonly colorScheme: ReadonlyObservable<ColorScheme>;
  readonly open: Observable<boolean>;
  /** A passage that the reader has asked about and that the chat has not taken yet. */
  readonly ask: Observable<string | null>;
  /** Whether an opened panel takes the focus: not when it comes back by itself after a link was followed. */
  readonly takesFocus: Observable<boolean>;
}

export function createWidget(options: ResolvedOptions, colorScheme: ReadonlyObservable<ColorScheme>): Widget {
  return {
    options,
    colorScheme,
    open: createObservable(false),
    ask: createObservable<string | null>(null),
    takesFocus: createObservable(true),
  };
}

/** The panel's id: the launcher says what it controls. */
export const panelId = 'docent-panel';

/** Screens on which the panel covers the page: phones, and desktops zoomed in to the size of one. */
export const sheetQuery = '(max-width: 480px), (max-height: 480px)';
