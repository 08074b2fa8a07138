import { type PageSelection, watchSelection } from '@docent/page';
import { placeAskButton } from './ask-placement.js';
import { createElement, createIcon } from './dom.js';
import type { DocentLabels } from './labels.js';

export interface AskButton {
  readonly element: HTMLElement;
  readonly stop: () => void;
}

/** The button that appears by a selection on the page and asks about it. */
export function createAskButton(labels: DocentLabels, onAsk: (text: string) => void): AskButton {
  const button = createElement(
    'button',
    { type: 'button', class: 'ask', hidden: '', 'aria-label': labels.askAboutSelection },
    createIcon('sparkle'),
    labels.ask,
  );
  const listening = new AbortController();
  const { signal } = listening;
  let selection: PageSelection | null = null;

  const hide = () => {
    selection = null;
    button.hidden = true;
  };
  const show = (next: PageSelection) => {
    selection = next;
    button.hidden = false;
    const { clientWidth: width, clientHeight: height } = document.documentElement;
    const { left, top } = placeAskButton({
      selection: next.rect,
      button: button.getBoundingClientRect(),
      viewport: { width, height },
      preferBelow: window.matchMedia('(pointer: coarse)').matches,
    });
    // Through the CSSOM, which a strict CSP allows.
    button.style.setProperty('left', `${left}px`);
    button.style.setProperty('top', `${top}px`);
  };
  const ask = () => {
    const asked = selection;
    hide();
    if (asked === null) return;
    asked.clear();
    onAsk(asked.text);
  };
  const onKey = (event: KeyboardEvent) => {
    if (selection === null) return;
    if (event.key === 'Escape') hide();
    // The button stands at the end of the page; from the selection it should be the next stop.
    const isFromSelection = document.activeElement?.contains(document.getSelection()?.anchorNode ?? null) ?? true;
    if (event.key === 'Tab' && !event.shiftKey && isFromSelection) {
      event.preventDefault();
      button.focus();
    }
  };

  // Pressing the button must not take the selection away before the click.
  button.addEventListener('pointerdown', (event) => event.preventDefault());
  button.addEventListener('mousedown', (event) => event.preventDefault());
  button.addEventListener('click', ask);
  window.addEventListener('scroll', hide, { capture: true, passive: true, signal });
  window.addEventListener('resize', hide, { passive: true, signal });
  document.addEventListener('keydown', onKey, { signal });

  const stopWatching = watchSelection({
    root: () => document.querySelector('main') ?? document.body,
    onChange: (next) => (next === null ? hide() : show(next)),
  });
  return {
    element: button,
    stop() {
      stopWatching();
      listening.abort();
    },
  };
}
