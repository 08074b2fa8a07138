/** Small questions to the browser that several parts ask. */

export function prefersReducedMotion(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** Whether the main pointer is a finger: Enter is a new line then, and nothing takes the focus by itself. */
export function isTouch(): boolean {
  return matchMedia('(pointer: coarse)').matches;
}
