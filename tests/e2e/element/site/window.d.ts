import type { OpenAIChatKit } from '@openai/chatkit';

declare global {
  /** What the test pages keep for the tests to read. */
  interface Window {
    /** Names and details of the `chatkit.*` events, in order, but for the log. */
    heard: { name: string; detail: unknown }[];
    /** Directives of the page's policy that something broke. */
    violations: string[];
    /** What the React page was told. */
    calls: string[];
  }

  interface HTMLElementTagNameMap {
    'openai-chatkit': OpenAIChatKit;
  }
}
