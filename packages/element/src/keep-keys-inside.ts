/**
 * Keeps key events from leaving a shadow tree, where they would look to the page as if typed outside of any field: its
 * `/` and `s` shortcuts would fire in mid-sentence. Tab goes out, for focus traps around the chat, and so does an
 * Escape that nothing in here has used, for panels that close on it.
 */
export function keepKeysInside(root: ShadowRoot): void {
  for (const type of ['keydown', 'keypress', 'keyup'] as const) {
    root.addEventListener(type, (event) => {
      if (event instanceof KeyboardEvent && !leaves(event)) event.stopPropagation();
    });
  }
}

function leaves(event: KeyboardEvent): boolean {
  return event.key === 'Tab' || (event.key === 'Escape' && !event.defaultPrevented);
}
