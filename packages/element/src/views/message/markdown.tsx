import { signal } from '@preact/signals';
import { type ComponentType, h } from 'preact';
import { useEffect } from 'preact/hooks';
import type { MarkdownProps } from './markdown-text.js';

/** The renderer: `null` until its chunk is here, `'failed'` if it can't be had. Shared by all elements of a page. */
const renderer = signal<ComponentType<MarkdownProps> | 'failed' | null>(null);
let loading = false;

/** Fetches the renderer, a third of the script, after the first paint and before the first answer. */
export function loadMarkdown(): void {
  if (loading) return;
  loading = true;
  import('./markdown-text.js').then(
    ({ MarkdownText }) => {
      renderer.value = MarkdownText;
    },
    () => {
      loading = false;
      renderer.value = 'failed';
    },
  );
}

/** Markdown, as soon as it can be drawn; as it is written if its renderer can't be loaded. */
export function Markdown(props: MarkdownProps) {
  useEffect(loadMarkdown, []);
  const component = renderer.value;
  if (component === null) return null;
  return component === 'failed' ? <p class="raw">{props.text}</p> : h(component, props);
}
