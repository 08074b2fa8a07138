import { ChatKitError } from '../errors.js';

/**
 * The text of a request's body.
 *
 * @throws {ChatKitError} `payload_too_large`, before more than `maxBytes` are taken in
 */
export async function readBody(request: Request, maxBytes: number): Promise<string> {
  const declared = Number(request.headers.get('content-length') ?? Number.NaN);
  if (declared > maxBytes) throw tooLarge(maxBytes);
  // HTTP servers cut a body off at its declared length, and their own way of reading is the quickest.
  if (declared >= 0) return request.text();
  return readStream(request.body, maxBytes);
}

async function readStream(body: ReadableStream<Uint8Array> | null, maxBytes: number): Promise<string> {
  if (body === null) return '';
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let received = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    received += value.byteLength;
    if (received > maxBytes) {
      reader.cancel().catch(() => {});
      throw tooLarge(maxBytes);
    }
    text += decoder.decode(value, { stream: true });
  }
}

function tooLarge(maxBytes: number): ChatKitError {
  return new ChatKitError('payload_too_large', `A request may have at most ${maxBytes} bytes.`);
}
