import {
  type AssistantMessageItem,
  applyEvent,
  emptyThreadState,
  type Source,
  type ThreadState,
  type ThreadStreamEvent,
} from '@docent/protocol';

export interface Answer {
  readonly answer: string;
  /** Each source once, in the order in which the answer names them. */
  readonly sources: readonly { readonly title: string; readonly url: string; readonly quote?: string }[];
}

/** Collects an answer from its events and writes it as it comes, with a number at each citation. */
export class AnswerPrinter {
  readonly #out: NodeJS.WritableStream | undefined;
  readonly #urls: string[] = [];
  #state: ThreadState = emptyThreadState;

  /** @param out where to write, or undefined to collect only */
  constructor(out: NodeJS.WritableStream | undefined) {
    this.#out = out;
  }

  take(event: ThreadStreamEvent): void {
    this.#state = applyEvent(this.#state, event);
    if (event.type !== 'thread.item.updated') return;
    const { update } = event;
    if (update.type === 'assistant_message.content_part.text_delta') this.#out?.write(update.delta);
    if (update.type === 'assistant_message.content_part.annotation_added') {
      this.#out?.write(` [${this.#numberOf(update.annotation.source)}]`);
    }
  }

  /** The whole of what was answered. */
  get result(): Answer {
    const messages = this.#state.items.filter(
      (item): item is AssistantMessageItem => item.type === 'assistant_message',
    );
    const parts = messages.flatMap((message) => message.content);
    const sources = new Map<string, Answer['sources'][number]>();
    for (const { source } of parts.flatMap((part) => part.annotations)) {
      if (source.type !== 'url' || sources.has(source.url)) continue;
      const { title, url, description } = source;
      sources.set(url, { title, url, ...(description && { quote: description }) });
    }
    return { answer: parts.map((part) => part.text).join('\n\n'), sources: [...sources.values()] };
  }

  /** Writes the list of sources below the answer. */
  finish(): void {
    const byUrl = new Map(this.result.sources.map((source) => [source.url, source]));
    const lines = this.#urls.map((url, index) => `[${index + 1}] ${byUrl.get(url)?.title ?? ''}\n    ${url}\n`);
    this.#out?.write(lines.length === 0 ? '\n' : `\n\nSources\n${lines.join('')}`);
  }

  #numberOf(source: Source): number {
    const url = source.type === 'url' ? source.url : source.title;
    if (!this.#urls.includes(url)) this.#urls.push(url);
    return this.#urls.indexOf(url) + 1;
  }
}
