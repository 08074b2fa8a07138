import { createElement, createIcon } from './dom.js';
import { panelId, type Widget } from './widget.js';

export interface Launcher {
  readonly element: HTMLButtonElement;
  /** Shows that the panel is on its way. */
  setBusy(busy: boolean): void;
  readonly stop: () => void;
}

/** The round button in the corner. It keeps its name; whether the panel is open is its state. */
export function createLauncher(widget: Widget, onClick: () => void): Launcher {
  const button = createElement(
    'button',
    { type: 'button', class: 'launcher', 'aria-label': widget.options.title, 'aria-haspopup': 'dialog' },
    createIcon('chat'),
    createIcon('chevronDown'),
  );
  const update = () => {
    button.setAttribute('aria-expanded', String(widget.open.state));
    if (widget.open.state) button.setAttribute('aria-controls', panelId);
  };
  update();
  button.addEventListener('click', onClick);
  return {
    element: button,
    setBusy: (busy) => button.setAttribute('aria-busy', String(busy)),
    stop: widget.open.subscribe(update),
  };
}
