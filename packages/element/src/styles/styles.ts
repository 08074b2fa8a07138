import answer from './answer.css?inline';
import base from './base.css?inline';
import composer from './composer.css?inline';
import history from './history.css?inline';
import layout from './layout.css?inline';
import transcript from './transcript.css?inline';

let sheet: CSSStyleSheet | undefined;

/** The element's styles, one stylesheet for all elements on a page. */
export function styles(): CSSStyleSheet {
  if (sheet === undefined) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync([base, layout, transcript, answer, composer, history].join('\n'));
  }
  return sheet;
}
