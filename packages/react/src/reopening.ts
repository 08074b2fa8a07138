import { sheetQuery, type Widget } from './widget.js';

const key = 'docent:reopen';
/** Milliseconds after a click in which leaving the page counts as following that link. */
const clickWindow = 5000;

/**
 * A reader who follows a source of an answer wants to see the sentence and the answer: the page it leads to opens the
 * panel again. On a phone, where the panel covers the page, following a link closes it instead.
 */
export function watchFollowedLinks(widget: Widget, host: HTMLElement): () => void {
  let followed = Number.NEGATIVE_INFINITY;
  const onClick = (event: MouseEvent) => {
    if (!leadsElsewhereInThisTab(event)) return;
    followed = event.timeStamp;
    if (window.matchMedia(sheetQuery).matches) widget.open.set(false);
  };
  const onLeave = (event: Event) => {
    if (widget.open.state && event.timeStamp - followed < clickWindow) writeFlag();
  };
  host.addEventListener('click', onClick);
  window.addEventListener('pagehide', onLeave);
  return () => {
    host.removeEventListener('click', onClick);
    window.removeEventListener('pagehide', onLeave);
  };
}

/** Whether the page before this one asked for the panel. Asks once. */
export function consumeReopening(): boolean {
  try {
    const wanted = sessionStorage.getItem(key) !== null;
    sessionStorage.removeItem(key);
    return wanted;
  } catch {
    return false;
  }
}

function leadsElsewhereInThisTab(event: MouseEvent): boolean {
  if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return false;
  const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement && node.href !== '');
  return link instanceof HTMLAnchorElement && link.target !== '_blank' && link.origin === window.location.origin;
}

function writeFlag(): void {
  try {
    sessionStorage.setItem(key, '1');
  } catch {
    // Storage is blocked: the panel stays closed on the next page, nothing more.
  }
}
