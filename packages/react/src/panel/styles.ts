/** Styles of what is loaded with the panel. Colours and the focus ring come from the launcher's sheet. */
export const panelStyles = `
/* Room: above the launcher, below where a site has its navigation bar. */
.panel {
  --bar: 52px;
  --room: calc(100dvh - var(--edge) - var(--size) - 12px - 64px);
  position: fixed;
  z-index: var(--docent-z-index, 1000);
  inset: auto;
  inset-block-end: calc(var(--edge) + var(--size) + 12px + env(safe-area-inset-bottom, 0px));
  inset-inline-end: var(--edge);
  flex-direction: column;
  inline-size: 420px;
  block-size: min(680px, var(--room));
  max-inline-size: calc(100vw - 2 * var(--edge));
  max-block-size: none;
  margin: 0;
  padding: 0;
  border: 1px solid var(--line);
  border-radius: 16px;
  background: var(--surface);
  color: inherit;
  box-shadow: var(--shadow);
  overflow: hidden;
  overscroll-behavior: contain;
  outline: none;
  opacity: 0;
  transform: translateY(12px);
  transition: opacity 180ms ease, transform 180ms ease, display 180ms allow-discrete, overlay 180ms allow-discrete;
}
.panel[open] { display: flex; opacity: 1; transform: none; }
@starting-style { .panel[open] { opacity: 0; transform: translateY(12px); } }
.panel[data-view='form'] { block-size: auto; max-block-size: var(--room); inline-size: 380px; }
.panel::backdrop { background: transparent; }

.header {
  position: relative;
  display: flex;
  align-items: center;
  gap: 4px;
  flex: none;
  min-block-size: var(--bar);
  padding-block: 8px;
  padding-inline: 16px 8px;
  border-block-end: 1px solid var(--line);
}
.header h2 {
  flex: 1;
  min-inline-size: 0;
  margin: 0;
  font-size: 15px;
  font-weight: 600;
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
}
.panel[data-view='form'] .header { padding-block-start: 14px; padding-inline-start: 24px; border: 0; }
.panel[data-view='form'] .header h2 { font-size: 18px; white-space: normal; text-wrap: balance; }
.panel[data-view='form'] .icon-back { margin-inline-start: -8px; }
.panel[data-view='chat'] .header { position: absolute; z-index: 1; inset-block-start: 0; inset-inline-end: 0; border: 0; padding-inline-start: 0; }
.panel[data-view='chat'] .chat::part(header) { min-block-size: var(--bar); padding-inline: 12px 92px; border-block-end: 1px solid var(--line); }
.icon-button {
  display: grid;
  place-items: center;
  flex: none;
  inline-size: 36px;
  block-size: 36px;
  padding: 0;
  border: 0;
  border-radius: 10px;
  background: none;
  color: var(--muted);
}
.icon-button:hover, .icon-button[aria-expanded='true'] { background: var(--raised); color: var(--text); }
.icon-button:focus-visible { outline-offset: -2px; }
:dir(rtl) .icon-back { transform: scaleX(-1); }

.body { display: flex; flex-direction: column; flex: 1; min-block-size: 0; position: relative; }
.chat-area { display: flex; flex-direction: column; flex: 1; min-block-size: 0; }
.chat { display: block; flex: 1; min-block-size: 0; inline-size: 100%; block-size: 100%; }
.centred { display: grid; place-content: center; justify-items: center; gap: 8px; flex: 1; padding: 32px 28px; text-align: center; }
.centred .icon { inline-size: 32px; block-size: 32px; color: var(--muted); }
.centred h3 { margin: 4px 0 0; font-size: 16px; font-weight: 600; }
.centred p { margin: 0 0 8px; color: var(--muted); text-wrap: balance; }
.spinner {
  inline-size: 24px;
  block-size: 24px;
  border: 2.5px solid var(--line);
  border-block-start-color: var(--accent);
  border-radius: 50%;
  animation: docent-spin 800ms linear infinite;
}
.visually-hidden { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

.button {
  display: inline-flex;
  align-items: center;
  justify-content: center;
  gap: 8px;
  min-block-size: 44px;
  padding: 8px 20px;
  border: 1px solid var(--line);
  border-radius: 12px;
  background: var(--surface);
  font-weight: 600;
  transition: background 120ms ease, filter 120ms ease;
}
.button:hover:not(:disabled) { background: var(--raised); }
.button.primary { border-color: transparent; background: var(--accent); color: var(--on-accent); }
.button.primary:hover:not(:disabled) { background: var(--accent); filter: brightness(1.06); }
.button:disabled { cursor: default; opacity: 0.65; }
.button .spinner { inline-size: 18px; block-size: 18px; border-color: color-mix(in srgb, currentColor 25%, transparent); border-block-start-color: currentColor; }
.link { padding: 4px; border: 0; border-radius: 6px; background: none; color: var(--accent); font-weight: 600; text-decoration: underline; text-underline-offset: 3px; text-decoration-thickness: 1px; }

.sign-in { display: flex; flex-direction: column; gap: 16px; padding: 2px 24px 24px; overflow-y: auto; }
.sign-in p { margin: 0; }
.muted { color: var(--muted); }
.small { font-size: 13px; }
.sign-in form, .guest { display: flex; flex-direction: column; gap: 12px; }
.guest { gap: 6px; }
.guest .small { text-align: center; text-wrap: balance; }
.divider { display: flex; align-items: center; gap: 12px; color: var(--muted); font-size: 13px; }
.divider::before, .divider::after { content: ''; flex: 1; border-block-start: 1px solid var(--line); }
.field { display: flex; flex-direction: column; gap: 4px; }
.field label { font-size: 13px; font-weight: 600; }
.field input {
  inline-size: 100%;
  min-block-size: 44px;
  padding: 8px 12px;
  border: 1px solid color-mix(in srgb, var(--muted) 70%, var(--line));
  border-radius: 10px;
  background: var(--surface);
  color: var(--text);
  font: inherit;
  font-size: 16px;
}
.field input:focus-visible { outline-offset: 0; border-color: transparent; }
.error { padding: 10px 12px; border-radius: 10px; background: var(--danger-surface); color: var(--danger); font-size: 14px; }
.switch { text-align: center; color: var(--muted); font-size: 14px; }
.quote {
  margin: 0;
  padding-inline-start: 12px;
  border-inline-start: 3px solid var(--accent);
  color: var(--muted);
  font-size: 14px;
  display: -webkit-box;
  -webkit-box-orient: vertical;
  -webkit-line-clamp: 3;
  overflow: hidden;
}

.avatar {
  display: grid;
  place-items: center;
  inline-size: 26px;
  block-size: 26px;
  border-radius: 50%;
  background: var(--accent);
  color: var(--on-accent);
  font-size: 12px;
  font-weight: 700;
}
.menu {
  position: absolute;
  z-index: 1;
  inset-block-start: calc(100% - 2px);
  inset-inline-end: 8px;
  inline-size: 260px;
  padding: 8px;
  border: 1px solid var(--line);
  border-radius: 12px;
  background: var(--surface);
  box-shadow: var(--shadow);
}
.menu p { margin: 0; padding: 8px 10px; overflow-wrap: anywhere; }
.menu strong { display: block; font-weight: 600; }
.menu button { display: block; inline-size: 100%; min-block-size: 40px; padding: 8px 10px; border: 0; border-radius: 8px; background: none; text-align: start; }
.menu button:hover { background: var(--raised); }
.menu button:focus-visible { outline-offset: -2px; }
.menu .danger { color: var(--danger); }

@media (max-width: 480px), (max-height: 480px) {
  .panel, .panel[data-view='form'] {
    --bar: 60px;
    inset: 0;
    inline-size: 100%;
    block-size: var(--docent-visible-height, 100dvh);
    max-inline-size: none;
    max-block-size: none;
    border: 0;
    border-radius: 0;
    padding-block: env(safe-area-inset-top, 0px) env(safe-area-inset-bottom, 0px);
    transform: translateY(32px);
  }
  .panel[open] { transform: none; }
  @starting-style { .panel[open] { transform: translateY(32px); } }
  .icon-button { inline-size: 44px; block-size: 44px; }
  .panel[data-view='chat'] .chat::part(header) { padding-inline-end: 108px; }
}
`;
