/**
 * Keeps what is typed in the widget from the page. To its listeners a key pressed inside of a shadow root looks as if
 * pressed outside of any field: a `/` in a password would open the site's search. Tab goes out, and an Escape that
 * nothing in here has used.
 */
export function keepKeysInside(container: HTMLElement): void {
  for (const type of ['keydown', 'keypress', 'keyup'] as const) {
    container.addEventListener(type, (event) => {
      if (event.key === 'Tab' || (event.key === 'Escape' && !event.defaultPrevented)) return;
      event.stopPropagation();
    });
  }
}
