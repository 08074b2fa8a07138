/** Errors that were written for the owner: their messages name the thing and say what to do. */
const expected: ReadonlySet<string> = new Set([
  'CommandError',
  'ConfigError',
  'DatabaseError',
  'KnowledgeError',
  'StartError',
]);

/** What to print for an error that ended a command; anything that is not expected shows where it came from. */
export function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) return `docent: ${String(error)}\n`;
  const text = expected.has(error.name) ? error.message : `unexpected error: ${error.stack ?? error.message}`;
  return `${text.replace(/^/gm, 'docent: ')}\n`;
}
