import { type ChatKitRequestBody, getPageContext } from '@docent/page';

/**
 * What goes along with a request: the page as it is now, and the passage that the message quotes. Taken from the
 * message and not from the page: a quote may wait in the composer while the reader goes on, and may be removed there.
 */
export function readContext(request: ChatKitRequestBody): Record<string, unknown> {
  const passage = quotedText(request.params);
  return { page: getPageContext(), ...(passage === null ? {} : { selection: { text: passage } }) };
}

/** `params.input.quoted_text` of a request that carries a message. */
export function quotedText(params: unknown): string | null {
  const text = property(property(params, 'input'), 'quoted_text');
  return typeof text === 'string' && text !== '' ? text : null;
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
