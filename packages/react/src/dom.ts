import { type IconName, iconAttributes, icons } from './icons.js';

/** An element with attributes and children. Attributes only: an inline style or handler would break a strict CSP. */
export function createElement<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

export function createIcon(name: IconName): SVGSVGElement {
  const namespace = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(namespace, 'svg');
  for (const [key, value] of Object.entries(iconAttributes)) svg.setAttribute(key, value);
  svg.classList.add('icon', `icon-${name}`);
  for (const outline of icons[name]) {
    const path = document.createElementNS(namespace, 'path');
    path.setAttribute('d', outline);
    svg.append(path);
  }
  return svg;
}

/** A constructable style sheet: works under a CSP that forbids inline styles, and the page's CSS can't reach it. */
export function createStyleSheet(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}
