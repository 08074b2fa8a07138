import { createElement } from './dom.js';
import type { Widget } from './widget.js';

export interface PanelLoader {
  /** Loads and renders the panel, once. After a failure the next call tries again. */
  load(): Promise<void>;
  readonly dispose: () => void;
}

export interface PanelLoaderOptions {
  readonly widget: Widget;
  readonly section: HTMLElement;
  readonly shadow: ShadowRoot;
  readonly setBusy: (busy: boolean) => void;
}

/** Everything behind the launcher is in a chunk of its own; this fetches it when it is wanted. */
export function createPanelLoader({ widget, section, shadow, setBusy }: PanelLoaderOptions): PanelLoader {
  const notice = createElement('p', { class: 'notice', role: 'status', hidden: '' });
  section.append(notice);
  let removePanel: (() => void) | null = null;
  let loading = false;
  let disposed = false;

  return {
    async load() {
      notice.hidden = true;
      if (removePanel !== null || loading) return;
      loading = true;
      setBusy(true);
      try {
        const { renderPanel } = await import('./panel/index.js');
        if (!disposed) removePanel = renderPanel({ widget, section, shadow });
      } catch (error) {
        console.error('Docent: the panel could not be loaded.', error);
        widget.open.set(false);
        notice.textContent = widget.options.labels.panelFailed;
        notice.hidden = false;
      } finally {
        loading = false;
        setBusy(false);
      }
    },
    dispose() {
      disposed = true;
      removePanel?.();
    },
  };
}
