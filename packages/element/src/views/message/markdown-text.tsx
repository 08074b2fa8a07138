import type { Annotation } from '@docent/protocol';
import type { ComponentChildren } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { useChat, useStrings } from '../../chat-context.js';
import { Icon } from '../../icons/icon.js';
import { type Block, BlockStream } from '../../markdown/block-stream.js';
import { beforeSpace, type PlacedMark, placeCitations } from '../../markdown/place-citations.js';
import { safeImage } from '../../markdown/safe-url.js';
import { normalizeLineEnds, SourceOffsets } from '../../markdown/source-offsets.js';
import { type MarkdownParts, toVNodes } from '../../markdown/to-vnodes.js';
import { memo } from '../../memo.js';
import { SafeAnchor } from '../safe-anchor.js';
import { Citation } from './citation.js';
import { CodeBlock } from './code-block.js';

export interface MarkdownProps {
  readonly text: string;
  /** More of it may come. */
  readonly live?: boolean;
  readonly annotations?: readonly Annotation[];
  /** The number that an annotation's source has in its message. */
  readonly numberOf?: (annotation: Annotation) => number;
}

const NONE: readonly Annotation[] = [];

/** Markdown that may still grow. Only blocks that changed are drawn again. */
export function MarkdownText({ text, live = false, annotations = NONE, numberOf = () => 0 }: MarkdownProps) {
  const stream = useRef<BlockStream>(null);
  const offsets = useRef<SourceOffsets>(null);
  const latest = useRef({ annotations, numberOf });
  latest.current = { annotations, numberOf };
  const source = normalizeLineEnds(text);
  stream.current ??= new BlockStream();
  offsets.current ??= new SourceOffsets();
  offsets.current.read(text);
  const blocks = stream.current.update(source, live);
  const marks = marksOf(annotations, source, offsets.current);
  const parts = useParts((mark) => {
    const annotation = latest.current.annotations[mark];
    return annotation && <Citation annotation={annotation} number={latest.current.numberOf(annotation)} />;
  });
  let next = 0;
  return (
    <div class="markdown" dir="auto">
      {blocks.map((block, index) => {
        const first = next;
        const isLast = index === blocks.length - 1;
        while (next < marks.length && (isLast || (marks[next]?.offset ?? 0) <= block.end)) next += 1;
        return <BlockView key={block.start} block={block} marks={marks.slice(first, next)} parts={parts} />;
      })}
    </div>
  );
}

/** The places of those annotations that have one, in order. */
function marksOf(annotations: readonly Annotation[], source: string, offsets: SourceOffsets): readonly PlacedMark[] {
  return annotations
    .flatMap(({ index }, mark) =>
      index === null || index === undefined ? [] : [{ offset: beforeSpace(source, offsets.at(index)), mark }],
    )
    .sort((a, b) => a.offset - b.offset || a.mark - b.mark);
}

interface BlockViewProps {
  readonly block: Block;
  readonly marks: readonly PlacedMark[];
  readonly parts: MarkdownParts;
}

const BlockView = memo(
  function BlockView({ block, marks, parts }: BlockViewProps) {
    return <>{toVNodes(placeCitations(block.token, block.start, marks), parts)}</>;
  },
  (before, after) =>
    before.block === after.block &&
    before.parts === after.parts &&
    before.marks.length === after.marks.length &&
    before.marks.every((mark, index) => mark.mark === after.marks[index]?.mark),
);

/** The parts of Markdown with behaviour. Made anew only when what they depend on changes: that redraws every block. */
function useParts(citation: (mark: number) => ComponentChildren): MarkdownParts {
  const chat = useChat();
  const strings = useStrings();
  const allowed = chat.imageDomains.value;
  const draw = useRef(citation);
  draw.current = citation;
  return useMemo<MarkdownParts>(
    () => ({
      link: (href, title, children) => (
        <SafeAnchor href={href} title={title ?? undefined}>
          {children}
        </SafeAnchor>
      ),
      image: (src, alt) => {
        const url = safeImage(src, document.baseURI, allowed?.split(' ').filter(Boolean));
        return url === null ? alt || strings.imageBlocked : <img src={url} alt={alt} loading="lazy" />;
      },
      code: (text, language, complete) => <CodeBlock text={text} language={language} complete={complete} />,
      table: (table) => (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
        <figure class="table-box" aria-label={strings.table} tabIndex={0}>
          {table}
        </figure>
      ),
      task: (done) => (
        <span class={done ? 'check done' : 'check'} role="img" aria-label={done ? strings.taskDone : strings.taskOpen}>
          {done && <Icon name="check" />}
        </span>
      ),
      citation: (marks) => <span class="cites">{marks.map((mark) => draw.current(mark))}</span>,
    }),
    [strings, allowed],
  );
}
