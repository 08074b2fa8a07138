import type { ChatKitOptions } from '@openai/chatkit';

const EVENTS = [
  'ready',
  'error',
  'effect',
  'deeplink',
  'response.start',
  'response.end',
  'history.open',
  'history.close',
  'thread.change',
  'thread.load.start',
  'thread.load.end',
];

window.heard = [];
window.violations = [];
document.addEventListener('securitypolicyviolation', (event) => window.violations.push(event.violatedDirective));

/** A page that uses the element without a framework. `?options=` holds options as JSON. */
const chat = document.querySelector('openai-chatkit');
for (const name of EVENTS) {
  chat?.addEventListener(`chatkit.${name}`, (event: Event) => {
    window.heard.push({ name, detail: (event as CustomEvent<unknown>).detail });
  });
}
const given = new URLSearchParams(location.search).get('options') ?? '{}';
const options: Partial<ChatKitOptions> = JSON.parse(given);
document.body.dataset['scheme'] = String(options.theme ?? 'light');
chat?.setOptions({ api: { url: '/chatkit', domainKey: '' }, ...options });
