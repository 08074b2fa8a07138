import type { ChatKitIcon } from '@openai/chatkit';
import { type DocentLabels, defaultLabels } from './labels.js';

/** A question offered on the start screen; a click sends it. */
export interface StarterPrompt {
  readonly label: string;
  readonly prompt: string;
  readonly icon?: ChatKitIcon;
}

export interface DocentOptions {
  /** Where the Docent server runs, e.g. `https://docs.example.org/assistant`. Default: the page's own origin. */
  readonly serverUrl?: string;
  /** Name of the assistant. Default: `Docs assistant`. */
  readonly title?: string;
  /** What the start screen says. */
  readonly greeting?: string;
  /** What the start screen offers; three fit well. */
  readonly prompts?: readonly StarterPrompt[];
  /** The ways to sign in. Both by default; the server must allow them too. */
  readonly signIn?: { readonly guest?: boolean; readonly email?: boolean };
  /**
   * `auto` follows the site: `<html data-theme>`, a `dark` or `light` class on it, then the operating system.
   * Default `auto`.
   */
  readonly colorScheme?: 'auto' | 'light' | 'dark';
  /** Texts of the widget to replace, in another language say. */
  readonly labels?: Partial<DocentLabels>;
}

/** Options with every default filled in. */
export interface ResolvedOptions {
  readonly serverUrl: string;
  readonly title: string;
  readonly greeting: string;
  readonly prompts: readonly StarterPrompt[];
  readonly signIn: { readonly guest: boolean; readonly email: boolean };
  readonly colorScheme: 'auto' | 'light' | 'dark';
  readonly labels: DocentLabels;
}

const defaultPrompts: readonly StarterPrompt[] = [
  { label: 'What is this page about?', prompt: 'What is this page about?', icon: 'document' },
  { label: 'Show me an example', prompt: 'Show me an example of what this page explains.', icon: 'lightbulb' },
  { label: 'What should I read next?', prompt: 'What should I read next, after this page?', icon: 'compass' },
];

export function resolveOptions(options: DocentOptions): ResolvedOptions {
  return {
    serverUrl: (options.serverUrl ?? '').replace(/\/+$/u, ''),
    title: options.title ?? 'Docs assistant',
    greeting: options.greeting ?? 'What would you like to know?',
    prompts: options.prompts ?? defaultPrompts,
    signIn: { guest: options.signIn?.guest ?? true, email: options.signIn?.email ?? true },
    colorScheme: options.colorScheme ?? 'auto',
    labels: { ...defaultLabels, ...options.labels },
  };
}
