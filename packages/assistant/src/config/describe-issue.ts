import type { z } from 'zod';
import { nearest } from './nearest.js';

type Issue = z.core.$ZodIssue;

/** Keys whose values never appear in a message. */
const secretKeys: ReadonlySet<string> = new Set(['secret', 'model.apiKey', 'databaseUrl']);

/** What a message needs to know besides the issue itself. */
export interface IssueContext {
  /** The value that was validated. */
  readonly value: unknown;
  /** Where a key's value comes from: an environment variable's name, or a file's. */
  readonly originOf: (key: string) => string;
  /** The keys that are allowed where `path` is. */
  readonly keysAt: (path: readonly PropertyKey[]) => readonly string[];
}

/** One line for each thing that is wrong: its key, what was given, and what is allowed. */
export function describeIssue(issue: Issue, context: IssueContext): string[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => describeUnknownKey([...issue.path, key], context));
  }
  const key = issue.path.join('.');
  const found = issue.path.reduce<unknown>(
    (value, step) => (value as Record<PropertyKey, unknown> | undefined)?.[step],
    context.value,
  );
  const given = secretKeys.has(key) ? '(not shown)' : JSON.stringify(found);
  const subject = key === '' ? 'the configuration' : key;
  return [`${context.originOf(key)}: ${subject} ${describeAllowed(issue)}; it is ${given ?? 'missing'}.`];
}

function describeUnknownKey(path: readonly PropertyKey[], context: IssueContext): string {
  const key = path.join('.');
  const allowed = context.keysAt(path.slice(0, -1));
  const meant = nearest(String(path.at(-1)), allowed);
  const hint = meant === undefined ? `Allowed here: ${allowed.join(', ')}.` : `Did you mean "${meant}"?`;
  return `${context.originOf(key)}: unknown key "${key}". ${hint}`;
}

function describeAllowed(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${describeType(issue.expected)}`;
    case 'invalid_value':
      return `must be one of ${issue.values.map((value) => JSON.stringify(value)).join(', ')}`;
    case 'too_small':
      return issue.minimum === 1 && issue.origin === 'string'
        ? 'must not be empty'
        : `must be at least ${issue.minimum}${unit(issue.origin)}`;
    case 'too_big':
      return `must be at most ${issue.maximum}${unit(issue.origin)}`;
    case 'invalid_format':
      return issue.format === 'starts_with' ? `must start with "/"` : issue.message;
    default:
      return issue.message;
  }
}

function describeType(expected: string): string {
  switch (expected) {
    case 'int':
    case 'number':
      // Every number of the configuration is a whole one.
      return 'a whole number';
    case 'boolean':
      return 'true or false';
    case 'array':
      return 'a list';
    case 'object':
      return 'an object';
    default:
      return `a ${expected}`;
  }
}

function unit(origin: string): string {
  return origin === 'string' ? ' characters long' : '';
}
