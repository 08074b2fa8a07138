import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useStrings } from '../../chat-context.js';
import { languageName } from '../../highlight/languages.js';
import type { CodeRun } from '../../highlight/scope-emitter.js';
import { Icon } from '../../icons/icon.js';
import { memo } from '../../memo.js';
import { useCopy } from '../use-copy.js';

export interface CodeBlockProps {
  readonly text: string;
  readonly language: string;
  /** Its last line is there: it will not change any more. */
  readonly complete: boolean;
}

/** Code with its language, a copy button and, once it is complete, colours. */
export const CodeBlock = memo(function CodeBlock({ text, language, complete }: CodeBlockProps) {
  const strings = useStrings();
  const { copied, copy } = useCopy();
  const runs = useSignal<readonly CodeRun[] | null>(null);
  useEffect(() => {
    if (!complete || languageName(language) === null) return;
    let wanted = true;
    const load = async () => {
      const { highlight } = await import('../../highlight/highlighter.js');
      const found = await highlight(text, language);
      if (wanted) runs.value = found;
    };
    // Without its chunk, code is plain: as readable, less colourful.
    load().catch(() => undefined);
    return () => {
      wanted = false;
    };
  }, [complete, language, text, runs]);
  const name = language === '' ? strings.code : language;
  return (
    <figure class="code-block" part="code-block" aria-label={`${strings.code}: ${name}`}>
      <figcaption class="code-bar">
        <span>{name}</span>
        <button
          type="button"
          class="icon-button small"
          aria-label={copied ? strings.copied : strings.copyCode}
          title={copied ? strings.copied : strings.copyCode}
          onClick={() => void copy(text)}
        >
          <Icon name={copied ? 'check' : 'copy'} />
        </button>
      </figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard */}
      <pre tabIndex={0} dir="ltr">
        <code>{runs.value === null ? text : runs.value.map(drawRun)}</code>
      </pre>
    </figure>
  );
});

function drawRun({ text, scope }: CodeRun) {
  if (scope === null) return text;
  const [kind] = scope.split('.');
  return <span class={`tok-${kind}`}>{text}</span>;
}
