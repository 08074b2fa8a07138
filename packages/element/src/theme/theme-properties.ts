import type { Theme } from '../options/read-theme.js';

/** Whether a value is valid for a CSS property: `CSS.supports` in a browser. */
export type Supports = (property: string, value: string) => boolean;

/**
 * A theme as custom properties of the chat's root. Colours and fonts come from the application as CSS text, so each is
 * taken only if it is a valid value of the one property it is for: no `url()`, no second declaration.
 */
export function themeProperties(theme: Theme, supports: Supports): ReadonlyMap<string, string> {
  const properties = new Map<string, string>();
  const put = (name: string, property: string, value: string | null | undefined) => {
    if (value !== null && value !== undefined && supports(property, value)) properties.set(name, value);
  };
  properties.set('--dc-base', `${theme.baseSize}px`);
  put('--dc-font', 'font-family', theme.fontFamily);
  put('--dc-font-mono', 'font-family', theme.fontFamilyMono);
  if (theme.grayscale !== null) {
    properties.set('--dc-hue', String(theme.grayscale.hue));
    properties.set('--dc-tint', String(theme.grayscale.tint));
    properties.set('--dc-shade', String(theme.grayscale.shade));
  }
  put('--dc-accent', 'color', theme.accent?.primary);
  put('--dc-surface', 'color', theme.surface.background);
  put('--dc-raised', 'color', theme.surface.foreground);
  return properties;
}
