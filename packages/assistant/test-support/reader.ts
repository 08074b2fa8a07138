import {
  type AssistantMessageItem,
  applyEvent,
  emptyThreadState,
  SseDecoder,
  type Thread,
  type ThreadState,
  type ThreadStreamEvent,
} from '@docent/protocol';

/** What came back for a message. */
export interface Reply {
  readonly status: number;
  readonly events: readonly ThreadStreamEvent[];
  readonly state: ThreadState;
  /** The text of the assistant's messages. */
  readonly answer: string;
  /** From sending the request to the first text of the answer. */
  readonly firstTextMs: number;
  /** The JSON body, where the reply is no stream. */
  readonly body: unknown;
}

export interface Message {
  readonly threadId?: string;
  readonly quotedText?: string;
  readonly metadata?: object;
  readonly inputMetadata?: object;
  readonly signal?: AbortSignal;
  readonly onEvent?: (event: ThreadStreamEvent) => void;
}

/** A reader's browser, as far as the server sees it: a page of the server's own, with a cookie. */
export class Reader {
  readonly #url: string;
  readonly #headers: Record<string, string>;

  constructor(url: string, headers: Record<string, string> = {}) {
    this.#url = url;
    this.#headers = { origin: url, ...headers };
  }

  /** The headers that say who this is. */
  get headers(): Record<string, string> {
    return { ...this.#headers };
  }

  async auth(path: string, body?: object): Promise<{ status: number; body: Record<string, unknown>; reader: Reader }> {
    const response = await fetch(`${this.#url}/api/auth${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { ...this.#headers, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    const cookie = response.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
    const reader = new Reader(this.#url, { ...this.#headers, ...(cookie && { cookie }) });
    return { status: response.status, body: (await response.json()) as Record<string, unknown>, reader };
  }

  async asGuest(): Promise<Reader> {
    return (await this.auth('/sign-in/anonymous', {})).reader;
  }

  async call(type: string, params: object = {}, headers: Record<string, string> = {}) {
    const response = await fetch(`${this.#url}/chatkit`, {
      method: 'POST',
      headers: { ...this.#headers, 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ type, params }),
    });
    return {
      status: response.status,
      headers: response.headers,
      body: (await response.json()) as Record<string, never>,
    };
  }

  async thread(threadId: string): Promise<Thread> {
    return (await this.call('threads.get_by_id', { thread_id: threadId })).body as unknown as Thread;
  }

  async ask(text: string, message: Message = {}): Promise<Reply> {
    const { threadId, quotedText, metadata, inputMetadata } = message;
    const input = {
      content: [{ type: 'input_text', text }],
      quoted_text: quotedText ?? '',
      attachments: [],
      inference_options: {},
      ...(inputMetadata && { metadata: inputMetadata }),
    };
    return this.stream(
      {
        type: threadId === undefined ? 'threads.create' : 'threads.add_user_message',
        params: { input, ...(threadId !== undefined && { thread_id: threadId }) },
        ...(metadata && { metadata }),
      },
      message,
    );
  }

  async stream(request: object, { signal, onEvent }: Pick<Message, 'signal' | 'onEvent'> = {}): Promise<Reply> {
    const started = performance.now();
    const response = await fetch(`${this.#url}/chatkit`, {
      method: 'POST',
      headers: { ...this.#headers, 'content-type': 'application/json' },
      body: JSON.stringify(request),
      ...(signal && { signal }),
    });
    const events: ThreadStreamEvent[] = [];
    let state = emptyThreadState;
    let firstTextMs = Number.NaN;
    const isStream = response.headers.get('content-type')?.startsWith('text/event-stream') ?? false;
    const body: unknown = isStream ? undefined : await response.json();
    const decoder = new SseDecoder();
    for await (const chunk of isStream && response.body ? response.body : []) {
      for (const frame of decoder.push(chunk)) {
        const event = JSON.parse(frame.data) as ThreadStreamEvent;
        const isText = event.type === 'thread.item.updated' && event.update.type.endsWith('text_delta');
        if (isText && Number.isNaN(firstTextMs)) firstTextMs = performance.now() - started;
        events.push(event);
        state = applyEvent(state, event);
        onEvent?.(event);
      }
    }
    return { status: response.status, events, state, answer: answerOf(state), firstTextMs, body };
  }
}

function answerOf(state: ThreadState): string {
  return state.items
    .filter((item): item is AssistantMessageItem => item.type === 'assistant_message')
    .flatMap((item) => item.content.map((part) => part.text))
    .join('\n');
}
