import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** How far outside the visible part something counts as near. */
const MARGIN = '400px';

/**
 * Calls `action` when an element comes near the visible part of `scroller`; again for each new `key` while it stays
 * there. Gives the ref for the element.
 */
export function useNearby(
  scroller: RefObject<HTMLElement | null>,
  action: () => void,
  key: string,
): RefObject<HTMLDivElement | null> {
  const element = useRef<HTMLDivElement>(null);
  const latest = useRef(action);
  latest.current = action;
  useEffect(() => {
    if (element.current === null) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) latest.current();
      },
      { root: scroller.current, rootMargin: MARGIN },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [scroller, key]);
  return element;
}
