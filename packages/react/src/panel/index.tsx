import { createRoot } from 'react-dom/client';
import { createElement, createStyleSheet } from '../dom.js';
import type { Widget } from '../widget.js';
import { Panel } from './panel.js';
import { panelStyles } from './styles.js';

export interface RenderPanelOptions {
  readonly widget: Widget;
  readonly section: HTMLElement;
  readonly shadow: ShadowRoot;
}

/** Renders the panel into the widget's shadow root. Returns the way to remove it. */
export function renderPanel({ widget, section, shadow }: RenderPanelOptions): () => void {
  shadow.adoptedStyleSheets = shadow.adoptedStyleSheets.concat(createStyleSheet(panelStyles));
  const container = createElement('div');
  section.append(container);
  const root = createRoot(container);
  root.render(<Panel widget={widget} />);
  // Deferred: React warns when one root is unmounted while another is rendering, as in an effect's clean-up.
  return () => void setTimeout(() => root.unmount());
}
