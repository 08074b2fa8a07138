import { type RefObject, useEffect, useLayoutEffect, useSyncExternalStore } from 'react';
import { sheetQuery } from '../widget.js';

/**
 * Opens and closes a native dialog: beside the page on a desktop (not modal), over the page on a phone (modal, so that
 * the browser keeps focus and screen readers inside).
 */
export function useDialog(dialog: RefObject<HTMLDialogElement | null>, open: boolean): void {
  const isSheet = useSyncExternalStore(subscribeToSheet, () => window.matchMedia(sheetQuery).matches);
  useLayoutEffect(() => {
    const element = dialog.current;
    if (element === null) return;
    const focused = element.contains(activeElement(element)) ? activeElement(element) : null;
    element.close();
    if (!open) return;
    // The attribute, not show(): that would move the focus, and the panel decides where it goes.
    if (isSheet) element.showModal();
    else element.setAttribute('open', '');
    // Growing or shrinking past the breakpoint reopens the dialog; the reader goes on where they were.
    if (focused instanceof HTMLElement) focused.focus();
  }, [dialog, open, isSheet]);
  useVisibleHeight(dialog);
}

/** The height that an on-screen keyboard leaves, for sheets: no CSS unit knows it everywhere. */
function useVisibleHeight(dialog: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const viewport = window.visualViewport;
    if (viewport === null) return;
    const update = () => dialog.current?.style.setProperty('--docent-visible-height', `${viewport.height}px`);
    update();
    viewport.addEventListener('resize', update);
    return () => viewport.removeEventListener('resize', update);
  }, [dialog]);
}

function subscribeToSheet(listener: () => void): () => void {
  const query = window.matchMedia(sheetQuery);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

function activeElement(within: Node): Element | null {
  const root = within.getRootNode();
  return root instanceof ShadowRoot || root instanceof Document ? root.activeElement : null;
}
