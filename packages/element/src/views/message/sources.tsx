import type { Source } from '@docent/protocol';
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { useStrings } from '../../chat-context.js';
import { memo } from '../../memo.js';
import { SafeAnchor } from '../safe-anchor.js';
import { attribution, type NumberedSource } from './citations.js';

const CHIPS = 3;

/** What an answer rests on: the first titles at a glance or, opened, each source with its page and what it says. */
export const Sources = memo(function Sources({ sources }: { sources: readonly NumberedSource[] }) {
  const strings = useStrings();
  const open = useSignal(false);
  const id = useId();
  const hidden = sources.length - CHIPS;
  const label = open.value ? strings.fewerSources : hidden > 0 ? strings.moreSources(hidden) : strings.sourceDetails;
  const toggle = (
    <button
      type="button"
      class="source-chip"
      aria-expanded={open.value}
      aria-controls={id}
      onClick={() => {
        open.value = !open.value;
      }}
    >
      {label}
    </button>
  );
  return (
    <section class="sources" part="sources" aria-label={strings.sources}>
      <h3>{strings.sources}</h3>
      <ul class={open.value ? 'source-list' : 'source-chips'} id={id}>
        {open.value
          ? sources.map((entry) => <SourceRow key={entry.number} {...entry} />)
          : sources.slice(0, CHIPS).map((entry) => <SourceChip key={entry.number} {...entry} />)}
        <li>{toggle}</li>
      </ul>
    </section>
  );
});

function SourceChip({ number, source }: NumberedSource) {
  const strings = useStrings();
  return (
    <li>
      <SourceLink class="source-chip" source={source} label={strings.source(number, source.title)}>
        <b class="number">{number}</b>
        <span>{source.title}</span>
      </SourceLink>
    </li>
  );
}

function SourceRow({ number, source }: NumberedSource) {
  const where = attribution(source);
  return (
    <li>
      <SourceLink class="source-row" source={source}>
        <b class="number">{number}</b>
        <b>{source.title}</b>
        {where !== null && where !== source.title && <span class="where">{where}</span>}
        {source.description && <span class="said">{source.description}</span>}
      </SourceLink>
    </li>
  );
}

interface SourceLinkProps {
  readonly class: string;
  readonly source: Source;
  readonly label?: string;
  readonly children: ComponentChildren;
}

function SourceLink({ source, label, children, ...rest }: SourceLinkProps) {
  if (source.type !== 'url') return <span {...rest}>{children}</span>;
  return (
    <SafeAnchor {...rest} href={source.url} title={source.title} {...(label === undefined ? {} : { label })}>
      {children}
    </SafeAnchor>
  );
}
