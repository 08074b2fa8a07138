import type { ThreadStreamEvent } from './event.js';

/** One frame of an event stream. `data` is the joined text of its `data:` lines. */
export interface SseFrame {
  data: string;
  id?: string | undefined;
  event?: string | undefined;
}

/**
 * An event as a frame of a `text/event-stream`: one `data:` line of JSON, an `id:` line before it where the event can
 * be resumed from. Nulls and undefined are the caller's; the JSON is written as it is.
 */
export function encodeEvent(event: ThreadStreamEvent, id?: string): string {
  return id === undefined ? `data: ${JSON.stringify(event)}\n\n` : `id: ${id}\ndata: ${JSON.stringify(event)}\n\n`;
}

/** A comment frame: keeps proxies from closing an idle stream, and clients ignore it. */
export const SSE_HEARTBEAT = ': keep-alive\n\n';

/**
 * Reads a `text/event-stream` chunk by chunk, with the whole grammar of the HTML standard (§9.2.6): CR, LF and CRLF in
 * any mix, also across chunks; a byte-order mark; comments; several `data:` lines; the optional space; unknown fields.
 */
export class SseDecoder {
  readonly #text = new TextDecoder();
  #line = '';
  #afterCarriageReturn = false;
  #data: string[] = [];
  #id: string | undefined;
  #event: string | undefined;

  /** The frames completed by this chunk, in order. */
  push(chunk: Uint8Array): SseFrame[] {
    return this.#read(this.#text.decode(chunk, { stream: true }));
  }

  /** Call once at the end: a last frame without its blank line is given out too. */
  end(): SseFrame[] {
    const frames = this.#read(this.#text.decode());
    if (this.#line !== '') this.#field(this.#take());
    const last = this.#dispatch();
    return last === undefined ? frames : [...frames, last];
  }

  #read(text: string): SseFrame[] {
    const frames: SseFrame[] = [];
    let rest = text;
    if (this.#afterCarriageReturn && rest.startsWith('\n')) rest = rest.slice(1);
    if (text !== '') this.#afterCarriageReturn = rest.endsWith('\r');
    const lines = rest.split(/\r\n|\r|\n/);
    for (const [position, line] of lines.entries()) {
      this.#line += line;
      if (position === lines.length - 1) break;
      const complete = this.#take();
      if (complete !== '') {
        this.#field(complete);
        continue;
      }
      const frame = this.#dispatch();
      if (frame !== undefined) frames.push(frame);
    }
    return frames;
  }

  #take(): string {
    const line = this.#line;
    this.#line = '';
    return line;
  }

  #field(line: string): void {
    const colon = line.indexOf(':');
    if (colon === 0) return;
    const name = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(line[colon + 1] === ' ' ? colon + 2 : colon + 1);
    if (name === 'data') this.#data.push(value);
    else if (name === 'id') this.#id = value;
    else if (name === 'event') this.#event = value;
  }

  #dispatch(): SseFrame | undefined {
    const frame = { data: this.#data.join('\n'), id: this.#id, event: this.#event };
    const complete = this.#data.length > 0;
    this.#data = [];
    this.#id = undefined;
    this.#event = undefined;
    return complete ? frame : undefined;
  }
}
