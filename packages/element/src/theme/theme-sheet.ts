import type { Theme } from '../options/read-theme.js';
import { registerFonts } from './register-fonts.js';
import { themeProperties } from './theme-properties.js';

/** A constructable stylesheet that holds one element's theme. Strict policies allow it, unlike `style` attributes. */
export class ThemeSheet {
  readonly sheet = new CSSStyleSheet();
  /** Two rules of one selector: what the theme says, and what was measured. */
  readonly #theme = this.#addRule();
  readonly #measured = this.#addRule();

  apply(theme: Theme): void {
    this.#theme.cssText = '';
    for (const [name, value] of themeProperties(theme, CSS.supports)) this.#theme.setProperty(name, value);
    registerFonts(theme.fontSources);
  }

  /** The width of a scroll bar that takes room; 0 for one that floats. */
  set gutter(pixels: number) {
    this.#measured.setProperty('--dc-gutter', `${pixels}px`);
  }

  #addRule(): CSSStyleDeclaration {
    const index = this.sheet.insertRule('.chat.chat {}', this.sheet.cssRules.length);
    return (this.sheet.cssRules[index] as CSSStyleRule).style;
  }
}
