import { createAskButton } from './ask-button.js';
import { watchColorScheme } from './color-scheme.js';
import { createElement, createStyleSheet } from './dom.js';
import { keepKeysInside } from './keep-keys-inside.js';
import { createLauncher } from './launcher.js';
import { launcherStyles } from './launcher-styles.js';
import { type DocentOptions, resolveOptions } from './options.js';
import { createPanelLoader } from './panel-loader.js';
import { consumeReopening, watchFollowedLinks } from './reopening.js';
import { createWidget } from './widget.js';

/**
 * Puts the assistant on the page, in a shadow root of its own at the end of the body. Only the launcher and the Ask
 * button are there until the reader uses one of them; React, the panel and the chat are loaded then.
 * Returns the way to remove it.
 */
export function mountDocent(options: DocentOptions = {}): () => void {
  if (document.querySelector('[data-docent]') !== null) {
    console.warn('Docent is on this page already; the second widget is not mounted.');
    return () => undefined;
  }
  const resolved = resolveOptions(options);
  const host = createElement('div', { 'data-docent': '' });
  const shadow = host.attachShadow({ mode: 'open' });
  shadow.adoptedStyleSheets = [createStyleSheet(launcherStyles)];
  const section = createElement('section', { 'aria-label': resolved.title });
  keepKeysInside(section);
  shadow.append(section);

  const colorScheme = watchColorScheme(resolved.colorScheme);
  const widget = createWidget(resolved, colorScheme);
  const showScheme = () => host.setAttribute('data-scheme', colorScheme.state);
  const stopShowing = colorScheme.subscribe(showScheme);
  showScheme();

  const panel = createPanelLoader({ widget, section, shadow, setBusy: (busy) => launcher.setBusy(busy) });
  const open = (takesFocus = true) => {
    widget.takesFocus.set(takesFocus);
    widget.open.set(true);
    void panel.load();
  };
  const launcher = createLauncher(widget, () => (widget.open.state ? widget.open.set(false) : open()));
  const ask = createAskButton(resolved.labels, (text) => {
    widget.ask.set(text);
    open();
  });
  const stopReturningFocus = widget.open.subscribe(() => {
    if (widget.open.state) return;
    // What was asked in a panel that is closed before it could be sent is taken back.
    widget.ask.set(null);
    if (shadow.activeElement !== null || document.activeElement === document.body) launcher.element.focus();
  });
  section.append(launcher.element, ask.element);
  document.body.append(host);

  const stopFollowing = watchFollowedLinks(widget, host);
  if (consumeReopening()) open(false);

  return () => {
    stopReturningFocus();
    stopFollowing();
    stopShowing();
    colorScheme.stop();
    ask.stop();
    launcher.stop();
    panel.dispose();
    host.remove();
  };
}
