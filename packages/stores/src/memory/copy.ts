/**
 * A deep copy of plain data: objects, arrays and primitives, which is all that threads and items are made of. Several
 * times as fast as `structuredClone`, and a page is copied on every read.
 */
export function copy<T>(value: T): T {
  return copyValue(value) as T;
}

function copyValue(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(copyValue);
  const result: Record<string, unknown> = {};
  for (const [key, entry] of Object.entries(value)) {
    if (key === '__proto__') setOwn(result, key, copyValue(entry));
    else result[key] = copyValue(entry);
  }
  return result;
}

/** Assigning to `__proto__` would change the prototype instead. */
function setOwn(object: object, key: string, value: unknown): void {
  Object.defineProperty(object, key, { value, enumerable: true, writable: true, configurable: true });
}
