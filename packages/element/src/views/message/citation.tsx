import type { Annotation, Source } from '@docent/protocol';
import { useStrings } from '../../chat-context.js';
import { SafeAnchor } from '../safe-anchor.js';
import { attribution } from './citations.js';

export interface CitationProps {
  readonly annotation: Annotation;
  readonly number: number;
}

/** Keeps the number on the line of the word before it. */
const WORD_JOINER = '\u2060';

/** A small number after a claim. It leads to the source; hover or focus shows what the source says. */
export function Citation({ annotation: { source }, number }: CitationProps) {
  const strings = useStrings();
  const label = strings.source(number, source.title);
  const text = source.type === 'entity' ? (source.inline_label ?? String(number)) : String(number);
  return (
    <span class="cite-anchor">
      {WORD_JOINER}
      {source.type === 'url' ? (
        <SafeAnchor class="cite" href={source.url} label={label}>
          {text}
        </SafeAnchor>
      ) : (
        <span class="cite" role="img" aria-label={label}>
          {text}
        </span>
      )}
      <Peek source={source} />
    </span>
  );
}

/** Repeats what the list of sources says, next to the claim: for eyes only. */
function Peek({ source }: { source: Source }) {
  const where = attribution(source);
  return (
    <span class="peek" aria-hidden="true">
      <b>{source.title}</b>
      {where !== null && where !== source.title && <span class="where">{where}</span>}
      {source.description && <span class="said">{source.description}</span>}
    </span>
  );
}
