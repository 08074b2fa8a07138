import { useEffect } from 'react';
import { mountDocent } from './mount.js';
import type { DocentOptions } from './options.js';

export interface DocentWidgetProps {
  /** Compared by value: a new object with the same content changes nothing. */
  readonly options?: DocentOptions;
}

/**
 * The floating assistant for a React site. Render it once, in the outermost layout, so that it stays through
 * client-side navigation. It renders nothing in place: the widget lives in its own shadow root at the end of the body.
 */
export function DocentWidget({ options = {} }: DocentWidgetProps): null {
  const content = JSON.stringify(options);
  useEffect(() => mountDocent(JSON.parse(content) as DocentOptions), [content]);
  return null;
}
