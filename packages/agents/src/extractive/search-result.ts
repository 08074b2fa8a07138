/** A section of the site, as the search tool gives it to a model. */
export interface FoundSection {
  /** What a citation marker names. */
  readonly ref: number;
  readonly title: string;
  /** The title of its page. */
  readonly page: string;
  readonly url: string;
  readonly markdown: string;
}

export type SearchOutcome =
  | { readonly status: 'found'; readonly sections: readonly FoundSection[] }
  | { readonly status: 'nothing' }
  | { readonly status: 'unavailable' };

const UNAVAILABLE_NOTE =
  /unavailable|not available|can't|cannot|could not|couldn't|fail|error|no index|missing|not been indexed/i;

/** What a search tool's answer says, however it is wrapped. Whatever is not the JSON of a result means: not available. */
export function readSearchOutput(output: unknown): SearchOutcome {
  const result = parse(textOf(output));
  if (!isRecord(result) || !Array.isArray(result['results'])) return { status: 'unavailable' };
  const sections = result['results'].filter(isFoundSection);
  if (sections.length > 0) return { status: 'found', sections };
  const note = result['note'];
  return { status: typeof note === 'string' && UNAVAILABLE_NOTE.test(note) ? 'unavailable' : 'nothing' };
}

/** The SDK hands over a string, a text object, or a list of these. */
function textOf(output: unknown): string {
  if (typeof output === 'string') return output;
  if (Array.isArray(output)) return output.map(textOf).join('');
  return isRecord(output) && typeof output['text'] === 'string' ? output['text'] : '';
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isFoundSection(value: unknown): value is FoundSection {
  return (
    isRecord(value) &&
    typeof value['ref'] === 'number' &&
    ['title', 'page', 'url', 'markdown'].every((field) => typeof value[field] === 'string')
  );
}
