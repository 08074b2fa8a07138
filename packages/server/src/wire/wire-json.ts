import { encodeEvent, type ThreadStreamEvent } from '@docent/protocol';

/** JSON as the reference server writes it: fields that are null are left out. */
export function wireJson(value: unknown): string {
  const json = JSON.stringify(value);
  return mayHoldNull(json) ? JSON.stringify(withoutNulls(value)) : json;
}

/** An event as a frame of the stream, its nulls left out. */
export function wireEvent(event: ThreadStreamEvent): string {
  const frame = encodeEvent(event);
  return mayHoldNull(frame) ? encodeEvent(withoutNulls(event) as ThreadStreamEvent) : frame;
}

/** Looking at the text is far quicker than walking every value, and most have no null. */
function mayHoldNull(json: string): boolean {
  return json.includes(':null');
}

/** Fields that hold the application's own data: their content goes out as it is. */
const freeForm: ReadonlySet<string> = new Set(['arguments', 'output', 'payload']);

function withoutNulls(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(withoutNulls);
  const entries = Object.entries(value).filter(([, entry]) => entry !== null);
  return Object.fromEntries(entries.map(([key, entry]) => [key, isFreeForm(key, entry) ? entry : withoutNulls(entry)]));
}

/** `data` is a page's list of entries, or else the free data of a tag, an entity or an effect. */
function isFreeForm(key: string, value: unknown): boolean {
  return freeForm.has(key) || (key === 'data' && !Array.isArray(value));
}
