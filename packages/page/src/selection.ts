import { severalLines, truncate } from './text.js';

/** Text that the reader has selected on the page. */
export interface PageSelection {
  readonly text: string;
  /** Where it is, in viewport coordinates, when it was selected. */
  readonly rect: DOMRectReadOnly;
  /** Removes the selection from the page. */
  clear(): void;
}

export interface WatchSelectionOptions {
  /** Only selections that touch this element count. Asked each time, since a site may replace it. Default: the body. */
  readonly root?: () => Element | null;
  /** Called with the selection when it has come to rest, and with `null` when it is gone. */
  readonly onChange: (selection: PageSelection | null) => void;
  /** Characters; shorter selections are ignored. Default 2. */
  readonly minLength?: number;
  /** Characters; longer selections are cut. Default 4000. */
  readonly maxLength?: number;
  /** Milliseconds without change until a selection is at rest. Default 200. */
  readonly delayMs?: number;
}

/** Places whose text is the reader's own or the assistant's, not the page's. */
const ignored = 'input, textarea, select, [contenteditable]:not([contenteditable="false"]), [data-docent]';

/**
 * Watches what the reader selects with mouse, touch or keyboard. While a pointer is down nothing is reported.
 * Returns the way to stop.
 */
export function watchSelection(options: WatchSelectionOptions): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  let pointerDown = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let reported = false;

  const report = () => {
    const selection = readSelection(options);
    if (selection === null && !reported) return;
    reported = selection !== null;
    options.onChange(selection);
  };
  const schedule = () => {
    clearTimeout(timer);
    if (!pointerDown) timer = setTimeout(report, options.delayMs ?? 200);
  };
  const release = () => {
    pointerDown = false;
    schedule();
  };

  // In the capture phase of the window, where no handler of the page can hide them.
  const listener = { capture: true, passive: true, signal } as const;
  window.addEventListener(
    'pointerdown',
    () => {
      pointerDown = true;
      clearTimeout(timer);
    },
    listener,
  );
  window.addEventListener('pointerup', release, listener);
  window.addEventListener('pointercancel', release, listener);
  window.addEventListener('blur', release, { passive: true, signal });
  document.addEventListener('selectionchange', schedule, { passive: true, signal });

  return () => {
    clearTimeout(timer);
    listening.abort();
  };
}

function readSelection({ root, minLength = 2, maxLength = 4000 }: WatchSelectionOptions): PageSelection | null {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const within = root === undefined ? document.body : root();
  if (within === null || !(within.contains(range.startContainer) || within.contains(range.endContainer))) return null;
  if (isIgnored(range.startContainer) || isIgnored(range.endContainer)) return null;
  const text = selectedText(selection.toString(), { minLength, maxLength });
  if (text === null) return null;
  return {
    text,
    rect: range.getBoundingClientRect(),
    clear: () => document.getSelection()?.removeAllRanges(),
  };
}

function isIgnored(node: Node): boolean {
  const element = node instanceof Element ? node : node.parentElement;
  return element !== null && element.closest(ignored) !== null;
}

/** What of a raw selection is worth asking about, or `null`. */
export function selectedText(raw: string, limits: { minLength: number; maxLength: number }): string | null {
  const text = severalLines(raw);
  return text.length < limits.minLength ? null : truncate(text, limits.maxLength);
}
