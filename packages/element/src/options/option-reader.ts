import { INERT_KEYS, KNOWN_KEYS } from './known-keys.js';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads options leaf by leaf. A leaf of the wrong kind gets one warning and its default; nothing is ever thrown for
 * one, because a chat with a wrong corner radius is better than no chat.
 */
export class OptionReader {
  readonly #fields: Fields;
  readonly #path: string;
  readonly #warn: (message: string) => void;

  constructor(value: unknown, path: string, warn: (message: string) => void) {
    this.#path = path;
    this.#warn = warn;
    const isObject = typeof value === 'object' && value !== null;
    if (!isObject && value !== undefined && value !== null) this.#complain(path, 'an object');
    this.#fields = isObject ? (value as Fields) : {};
    for (const key of Object.keys(this.#fields)) this.#checkKey(key);
  }

  object(key: string): OptionReader {
    return new OptionReader(this.#fields[key], this.#at(key), this.#warn);
  }

  has(key: string): boolean {
    return this.#fields[key] !== undefined && this.#fields[key] !== null;
  }

  string(key: string): string | null {
    return this.#read(key, 'a string', (value) => typeof value === 'string') as string | null;
  }

  boolean(key: string, fallback: boolean): boolean {
    return (this.#read(key, 'true or false', (value) => typeof value === 'boolean') as boolean | null) ?? fallback;
  }

  number(key: string, minimum: number, maximum: number): number | null {
    const fits = (value: unknown) => typeof value === 'number' && value >= minimum && value <= maximum;
    return this.#read(key, `a number from ${minimum} to ${maximum}`, fits) as number | null;
  }

  oneOf<Value extends string>(key: string, values: readonly Value[], fallback: Value): Value {
    const allowed = values.map((value) => `"${value}"`).join(', ');
    return (
      (this.#read(key, `one of ${allowed}`, (value) => values.includes(value as Value)) as Value | null) ?? fallback
    );
  }

  list(key: string): readonly unknown[] {
    return (this.#read(key, 'a list', Array.isArray) as readonly unknown[] | null) ?? [];
  }

  #read(key: string, expected: string, fits: (value: unknown) => boolean): unknown {
    const value = this.#fields[key];
    if (value === undefined || value === null) return null;
    if (fits(value)) return value;
    this.#complain(this.#at(key), expected);
    return null;
  }

  #checkKey(key: string): void {
    const known = KNOWN_KEYS[this.#path];
    const path = this.#at(key);
    if (known !== undefined && !known.includes(key)) this.#warn(`Unknown option "${path}" is ignored.`);
    else if (INERT_KEYS.includes(path) && this.has(key) && this.#fields[key] !== false) {
      this.#warn(`Option "${path}" has no effect in this version.`);
    }
  }

  #complain(path: string, expected: string): void {
    this.#warn(`Option "${path}" must be ${expected}; its default is used.`);
  }

  #at(key: string): string {
    return this.#path === '' ? key : `${this.#path}.${key}`;
  }
}
