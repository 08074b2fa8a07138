/** A stream of events as an answer. */
export function eventResponse(stream: ReadableStream<Uint8Array>, requestId: string): Response {
  return new Response(stream, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache, no-transform',
      // Tells nginx not to collect the stream before passing it on.
      'x-accel-buffering': 'no',
      'x-request-id': requestId,
    },
  });
}
