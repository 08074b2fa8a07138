import type { Annotation, AssistantMessageItem } from '@docent/protocol';
import { useMemo } from 'preact/hooks';
import { useStrings } from '../../chat-context.js';
import { memo } from '../../memo.js';
import { numberSources, sourceKey } from './citations.js';
import { Markdown } from './markdown.js';
import { Sources } from './sources.js';

export interface AnswerProps {
  readonly item: AssistantMessageItem;
  /** Still being written. */
  readonly live: boolean;
}

/** A message of the assistant's: its parts, then, once it is complete, its sources. */
export const Answer = memo(function Answer({ item, live }: AnswerProps) {
  const strings = useStrings();
  const { content } = item;
  const annotations = content.flatMap((part) => part.annotations);
  const fingerprint = annotations.map(({ source }) => sourceKey(source)).join('\n');
  const sources = useMemo(() => numberSources(annotations), [fingerprint]);
  const numberOf = ({ source }: Annotation) =>
    sources.find((entry) => sourceKey(entry.source) === sourceKey(source))?.number ?? 0;
  if (content.every((part) => part.text === '')) return null;
  return (
    <article class="item answer" part="assistant-message" aria-busy={live}>
      <span class="hidden-text">{strings.assistantSaid}</span>
      {content.map((part, index) => (
        <Markdown
          // Parts have no identity but their position, which never changes.
          key={index}
          text={part.text}
          live={live}
          annotations={part.annotations}
          numberOf={numberOf}
        />
      ))}
      {!live && sources.length > 0 && <Sources sources={sources} />}
    </article>
  );
});
