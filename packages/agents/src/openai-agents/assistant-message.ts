import type { Annotation, AssistantMessageContent, AssistantMessageItem, ThreadStreamEvent } from '@docent/protocol';
import { CitationFilter, type FilteredPiece } from './citations/citation-filter.js';
import type { FindSource } from './find-source.js';

interface Part {
  readonly index: number;
  readonly citations: CitationFilter;
  readonly annotations: Annotation[];
  text: string;
}

/** One assistant message as its text streams in: from an empty item to the whole one, under one id and one time. */
export class AssistantMessage {
  /** What the model has written so far, markers and all. */
  written = '';
  readonly #item: AssistantMessageItem;
  readonly #findSource: FindSource;
  /** By the model's own name for the part; ours are numbered by their first text. */
  readonly #parts = new Map<number, Part>();

  constructor(item: { id: string; threadId: string; createdAt: string; findSource: FindSource }) {
    this.#findSource = item.findSource;
    this.#item = {
      type: 'assistant_message',
      id: item.id,
      thread_id: item.threadId,
      created_at: item.createdAt,
      content: [],
    };
  }

  open(): ThreadStreamEvent[] {
    return [{ type: 'thread.item.added', item: this.#item }];
  }

  append(partKey: number, delta: string): ThreadStreamEvent[] {
    this.written += delta;
    const known = this.#parts.get(partKey);
    const part = known ?? { index: this.#parts.size, citations: new CitationFilter(), annotations: [], text: '' };
    this.#parts.set(partKey, part);
    const added: ThreadStreamEvent[] = known === undefined ? [this.#update('added', part)] : [];
    return [...added, ...this.#show(part, part.citations.push(delta))];
  }

  /** Shows the text that was held back. Call it once, when no more text comes. */
  release(): ThreadStreamEvent[] {
    return [...this.#parts.values()].flatMap((part) => this.#show(part, part.citations.end()));
  }

  close(): ThreadStreamEvent[] {
    const events = this.release();
    for (const part of this.#parts.values()) events.push(this.#update('done', part));
    const content = [...this.#parts.values()].map(toContent);
    return [...events, { type: 'thread.item.done', item: { ...this.#item, content } }];
  }

  #show(part: Part, pieces: readonly FilteredPiece[]): ThreadStreamEvent[] {
    return pieces.flatMap((piece) => {
      if (piece.type === 'citation') return this.#annotate(part, piece);
      part.text += piece.text;
      const update = {
        type: 'assistant_message.content_part.text_delta',
        content_index: part.index,
        delta: piece.text,
      } as const;
      return [{ type: 'thread.item.updated', item_id: this.#item.id, update }];
    });
  }

  #annotate(part: Part, citation: { reference: number; claim: string; index: number }): ThreadStreamEvent[] {
    const source = this.#findSource(citation.reference, citation.claim);
    if (source === null) return [];
    const annotation: Annotation = { type: 'annotation', source, index: citation.index };
    if (isRepeated(annotation, part.annotations)) return [];
    const update = {
      type: 'assistant_message.content_part.annotation_added',
      content_index: part.index,
      annotation_index: part.annotations.length,
      annotation,
    } as const;
    part.annotations.push(annotation);
    return [{ type: 'thread.item.updated', item_id: this.#item.id, update }];
  }

  #update(stage: 'added' | 'done', part: Part): ThreadStreamEvent {
    const content = toContent(part);
    const type = `assistant_message.content_part.${stage}` as const;
    return {
      type: 'thread.item.updated',
      item_id: this.#item.id,
      update: { type, content_index: part.index, content },
    };
  }
}

function toContent(part: Part): AssistantMessageContent {
  return { type: 'output_text', text: part.text, annotations: [...part.annotations] };
}

/** The same source twice at one place says nothing new; at another place it supports another sentence. */
function isRepeated(annotation: Annotation, earlier: readonly Annotation[]): boolean {
  return earlier.some(
    (other) => other.index === annotation.index && JSON.stringify(other.source) === JSON.stringify(annotation.source),
  );
}
