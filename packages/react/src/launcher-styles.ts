/**
 * The host resets what the page's CSS would hand down; custom properties still come through, which is how a site
 * sets `--docent-accent`, `--docent-on-accent`, `--docent-surface`, `--docent-font` and `--docent-z-index`. Sizes are in
 * pixels because a site may redefine `rem`.
 */
export const launcherStyles = `
:host {
  all: initial !important;
  color-scheme: light !important;
  --accent: var(--docent-accent, #4f46e5);
  --on-accent: var(--docent-on-accent, #fff);
  --font: var(--docent-font, ui-sans-serif, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'Noto Sans', sans-serif);
  --surface: var(--docent-surface, #fff);
  --field: var(--surface);
  --raised: color-mix(in oklab, var(--surface), var(--text) 5%);
  --text: #18181b;
  --muted: #5b5e68;
  --line: #e3e4e8;
  --danger: #b42318;
  --danger-surface: #fef3f2;
  --shadow: 0 1px 2px rgb(16 18 27 / 12%), 0 12px 32px -4px rgb(16 18 27 / 22%);
  --edge: 24px;
  --size: 56px;
}
:host([data-scheme='dark']) {
  color-scheme: dark !important;
  --accent: var(--docent-accent, #a5b4fc);
  --on-accent: var(--docent-on-accent, #1e1b4b);
  --surface: var(--docent-surface, #18191b);
  --field: color-mix(in oklab, var(--surface), var(--text) 6%);
  --raised: color-mix(in oklab, var(--surface), var(--text) 8%);
  --text: #f3f4f6;
  --muted: #a9adb8;
  --line: #373a42;
  --danger: #fda29b;
  --danger-surface: #3b1d1b;
  --shadow: 0 0 0 1px rgb(255 255 255 / 6%), 0 16px 40px rgb(0 0 0 / 55%);
}
*, ::before, ::after { box-sizing: border-box; }
[hidden] { display: none !important; }
section {
  color: var(--text);
  font: 400 15px/1.5 var(--font);
  text-align: start;
  -webkit-text-size-adjust: 100%;
}
button { font: inherit; color: inherit; cursor: pointer; -webkit-tap-highlight-color: transparent; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.icon { display: block; inline-size: 20px; block-size: 20px; flex: none; }

.launcher {
  position: fixed;
  z-index: var(--docent-z-index, 1000);
  inset-block-end: calc(var(--edge) + env(safe-area-inset-bottom, 0px));
  inset-inline-end: calc(var(--edge) + env(safe-area-inset-right, 0px));
  display: grid;
  place-items: center;
  inline-size: var(--size);
  block-size: var(--size);
  padding: 0;
  border: 1px solid transparent;
  border-radius: 50%;
  background: var(--accent);
  color: var(--on-accent);
  box-shadow: var(--shadow);
  transition: transform 160ms ease, filter 160ms ease;
}
:host(:dir(rtl)) .launcher { inset-inline-end: calc(var(--edge) + env(safe-area-inset-left, 0px)); }
.launcher:hover { filter: brightness(1.08); transform: translateY(-1px); }
.launcher:active { transform: scale(0.96); }
.launcher .icon { grid-area: 1 / 1; inline-size: 26px; block-size: 26px; transition: opacity 160ms ease, transform 160ms ease; }
.launcher .icon-chevronDown { opacity: 0; transform: rotate(-45deg); }
.launcher[aria-expanded='true'] .icon-chat { opacity: 0; transform: rotate(45deg); }
.launcher[aria-expanded='true'] .icon-chevronDown { opacity: 1; transform: none; }
.launcher::after {
  content: '';
  position: absolute;
  inset: -5px;
  border: 2px solid transparent;
  border-radius: 50%;
  pointer-events: none;
}
.launcher[aria-busy='true']::after {
  border-block-start-color: var(--accent);
  animation: docent-spin 800ms linear 150ms infinite;
}

.ask {
  position: fixed;
  z-index: var(--docent-z-index, 1000);
  display: inline-flex;
  align-items: center;
  gap: 6px;
  min-block-size: 36px;
  padding: 0 14px 0 11px;
  border: 1px solid transparent;
  border-radius: 18px;
  background: var(--text);
  color: var(--surface);
  font-size: 14px;
  font-weight: 600;
  white-space: nowrap;
  box-shadow: var(--shadow);
  animation: docent-rise 140ms ease-out;
}
.ask .icon { inline-size: 18px; block-size: 18px; }
.ask:focus-visible { outline-offset: 3px; }
@media (pointer: coarse) { .ask { min-block-size: 44px; border-radius: 22px; padding-inline: 14px 18px; } }

.notice {
  position: fixed;
  z-index: var(--docent-z-index, 1000);
  inset-block-end: calc(var(--edge) + var(--size) + 12px);
  inset-inline-end: var(--edge);
  max-inline-size: min(320px, calc(100vw - 2 * var(--edge)));
  margin: 0;
  padding: 12px 16px;
  border: 1px solid var(--line);
  border-radius: 12px;
  background: var(--surface);
  box-shadow: var(--shadow);
}

@keyframes docent-spin { to { transform: rotate(1turn); } }
@keyframes docent-rise { from { opacity: 0; transform: translateY(4px); } }
@media (prefers-reduced-motion: reduce) {
  *, ::before, ::after { animation-duration: 1ms !important; transition-duration: 1ms !important; }
  .launcher[aria-busy='true']::after { animation-duration: 4s !important; }
}
@media print { section { display: none; } }
`;
