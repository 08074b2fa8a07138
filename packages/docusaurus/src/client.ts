import { type DocentOptions, mountDocent } from '@docent/react';
import globalData from '@generated/globalData';
import { pluginName } from './plugin-name.js';

/**
 * Runs on every page, in the browser and when pages are rendered on the server. Client-side navigation replaces what
 * is inside of React's root; the widget stands beside it and stays.
 */
function mount(): void {
  if (typeof document === 'undefined') return;
  const [options] = Object.values(globalData[pluginName] ?? {});
  mountDocent((options ?? {}) as DocentOptions);
}

mount();
