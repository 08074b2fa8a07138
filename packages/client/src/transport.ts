import type { NonStreamingRequest, RequestType, StreamingRequest, ThreadStreamEvent } from '@docent/protocol';
import { aborted, ChatKitError } from './errors.js';
import { httpError } from './http-error.js';
import { parseJson } from './json.js';
import { readEvent } from './read-event.js';
import { readStream, UNREADABLE } from './read-stream.js';
import { delay, untilAborted } from './until-aborted.js';

/** Where requests go. The two are looked up for every request, so that an application can change them at any time. */
export interface Api {
  readonly url: string;
  readonly fetch?: typeof fetch | undefined;
}

/**
 * A request as it is written. `Omit` is the schema's optional `metadata`: context is added by the application's
 * `fetch`, never by the client.
 */
type Outgoing<Request> = Request extends { type: infer Type; params: infer Params }
  ? { readonly type: Type; readonly params: Params }
  : never;
export type StreamingBody = Outgoing<StreamingRequest>;
type JsonBody = Outgoing<NonStreamingRequest>;

export interface TransportOptions {
  readonly api: () => Api;
  /** One language tag, sent as `Accept-Language`. */
  readonly locale: () => string;
  /** Told about frames that could not be read; the stream goes on. */
  readonly onUnreadable: (error: ChatKitError) => void;
  /** Diagnostics without anybody's words in them. */
  readonly log: (name: string, data: Record<string, unknown>) => void;
}

export interface Transport {
  /** The events of a streamed answer, in batches as they arrive. Throws `ChatKitError` `http` or `network`. */
  stream(body: StreamingBody, signal: AbortSignal): AsyncGenerator<readonly ThreadStreamEvent[], void, undefined>;
  /** The value of a JSON answer. Throws `ChatKitError` `http`, `network` or `aborted`. */
  json(body: JsonBody, signal?: AbortSignal): Promise<unknown>;
}

const RETRY_DELAY_MS = 1000;
const JSON_TIMEOUT_MS = 30_000;
const RETRYABLE: ReadonlySet<RequestType> = new Set(['threads.list', 'threads.get_by_id', 'items.list']);

export function createTransport(options: TransportOptions): Transport {
  return {
    async *stream(body, signal) {
      const response = await send(options, body, signal);
      if (response === null) return;
      try {
        for await (const values of readEventValues(response, signal)) {
          const events = values.map((value) => readOne(value, body.type, options.onUnreadable));
          const readable = events.filter((event) => event !== null);
          if (readable.length > 0) yield readable;
        }
      } catch (cause) {
        if (signal.aborted) return;
        throw new ChatKitError('network', 'The answer was cut off.', { cause, requestType: body.type, cutOff: true });
      }
    },

    async json(body, signal = new AbortController().signal) {
      const limited = AbortSignal.any([signal, AbortSignal.timeout(JSON_TIMEOUT_MS)]);
      try {
        return await requestJson(options, body, limited);
      } catch (error) {
        const again = ChatKitError.isInstance(error) && error.code === 'network' && RETRYABLE.has(body.type);
        if (signal.aborted) throw aborted(body.type);
        if (!again || limited.aborted) throw error;
        await delay(RETRY_DELAY_MS, signal);
        return await requestJson(options, body, limited);
      }
    },
  };
}

function readOne(
  value: unknown,
  requestType: RequestType,
  onUnreadable: (error: ChatKitError) => void,
): ThreadStreamEvent | null {
  const event = value === UNREADABLE ? null : readEvent(value);
  if (event === null) {
    onUnreadable(new ChatKitError('stream_parse', 'An event could not be read and was skipped.', { requestType }));
  }
  return event;
}

/** Servers may answer a streaming request with plain JSON: a list of events, one event, or nothing of interest. */
async function* readEventValues(response: Response, signal: AbortSignal): AsyncGenerator<readonly unknown[]> {
  if (isEventStream(response)) {
    if (response.body !== null) yield* readStream(response.body, signal);
    return;
  }
  const value = parseJson(await response.text());
  if (Array.isArray(value)) yield value;
  else if (readEvent(value) !== null) yield [value];
}

async function requestJson(options: TransportOptions, body: JsonBody, signal: AbortSignal): Promise<unknown> {
  const response = await send(options, body, signal);
  if (response === null) throw new ChatKitError('network', 'The server did not answer in time.');
  const requestType = body.type;
  if (isEventStream(response)) {
    throw new ChatKitError('http', `The server streamed its answer to ${requestType}.`, { requestType });
  }
  try {
    return parseJson(await response.text());
  } catch (cause) {
    throw new ChatKitError('network', 'The answer was cut off.', { cause, requestType, cutOff: true });
  }
}

/** The answer to a request, or `null` once `signal` aborts, whether or not the application's `fetch` heeds it. */
async function send(
  options: TransportOptions,
  body: StreamingBody | JsonBody,
  signal: AbortSignal,
): Promise<Response | null> {
  const requestType = body.type;
  const start = performance.now();
  const log = (name: string, data: object) =>
    options.log(name, { type: requestType, ms: Math.round(performance.now() - start), ...data });
  let response: Response | null;
  options.log('request.start', { type: requestType });
  try {
    response = await untilAborted(call(options, body, signal), signal, (late) => void late.body?.cancel());
  } catch (cause) {
    if (signal.aborted) return null;
    log('request.error', { status: null });
    throw new ChatKitError('network', 'The server could not be reached.', { cause, requestType });
  }
  if (response !== null) log(response.ok ? 'request.end' : 'request.error', { status: response.status });
  if (response !== null && !response.ok) throw await httpError(response, requestType);
  return response;
}

/** Applications wrap `fetch` and spread `init.headers`: the URL and body stay strings, the headers a plain object. */
async function call(options: TransportOptions, body: object, signal: AbortSignal): Promise<Response> {
  const api = options.api();
  const init = {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      Accept: 'text/event-stream, application/json',
      'Accept-Language': options.locale(),
    },
    body: JSON.stringify(body),
    signal,
  };
  return api.fetch === undefined ? await fetch(api.url, init) : await api.fetch(api.url, init);
}

function isEventStream(response: Response): boolean {
  return (response.headers.get('content-type') ?? '').toLowerCase().startsWith('text/event-stream');
}
