import { ChatKitError } from '@docent/server';

/**
 * PostgreSQL refuses U+0000 in text and jsonb, and half of a surrogate pair in jsonb; in text, drivers turn the latter
 * into U+FFFD. Both do come in messages (a cut emoji is enough), so they are written as this escape character and four
 * hexadecimal digits. U+FDD0 is a noncharacter, kept by Unicode (§23.7) for such internal use; where it is in the text
 * itself it is doubled. The mapping is one to one: nothing is lost, and two different ids never become the same.
 */
const ESCAPE = '\uFDD0';
const UNSTORABLE = new RegExp(`${ESCAPE}|\\0|\\p{Surrogate}`, 'gu');

/** The same within JSON text: the escape character as it is, or any JSON escape sequence, which is then looked at. */
const UNSTORABLE_IN_JSON = new RegExp(`${ESCAPE}|\\\\(?:u[0-9a-f]{4}|.)`, 'g');
const UNSTORABLE_SEQUENCE = /^\\u(0000|d[89a-f][0-9a-f]{2})$/;
const ESCAPED = new RegExp(`${ESCAPE}(?:${ESCAPE}|([0-9a-f]{4}))`, 'g');

/**
 * How deep arrays and objects may be nested. PostgreSQL ends a deeper one (some 6000) with an error, PGlite runs into
 * an endless loop; nothing that Docent stores comes near.
 */
const MAX_DEPTH = 200;

/** A string as a parameter of type `text`. */
export function toStoredText(text: string): string {
  return text.replace(UNSTORABLE, (character) =>
    character === ESCAPE ? ESCAPE + ESCAPE : ESCAPE + character.charCodeAt(0).toString(16).padStart(4, '0'),
  );
}

/** A value as a parameter of type `jsonb`. @throws {ChatKitError} `invalid_request` if it is nested too deeply. */
export function toStoredJson(value: object): string {
  if (isDeeperThan(MAX_DEPTH, value)) {
    throw new ChatKitError('invalid_request', `The data is nested more than ${MAX_DEPTH} levels deep.`);
  }
  // `JSON.stringify` writes U+0000 and half pairs, and nothing else of interest, as \uXXXX in lower case.
  return JSON.stringify(value).replace(UNSTORABLE_IN_JSON, (match) => {
    if (match === ESCAPE) return ESCAPE + ESCAPE;
    const unstorable = UNSTORABLE_SEQUENCE.exec(match);
    return unstorable === null ? match : `${ESCAPE}${unstorable[1]}`;
  });
}

/** What {@link toStoredJson} stored, from the text of the column. */
export function fromStoredJson(text: string): unknown {
  if (!text.includes(ESCAPE)) return JSON.parse(text);
  return JSON.parse(text.replace(ESCAPED, (_, digits?: string) => (digits === undefined ? ESCAPE : `\\u${digits}`)));
}

function isDeeperThan(limit: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return limit === 0 || Object.values(value).some((entry) => isDeeperThan(limit - 1, entry));
}
