import { z } from 'zod';
import { CommandError } from './command-error.js';

const querySchema = z.object({ id: z.union([z.string(), z.number()]), query: z.string() });

export type Query = z.infer<typeof querySchema>;

/**
 * The queries of a file of JSON lines; blank lines are skipped.
 *
 * @param file its name, for errors
 * @throws {CommandError} that names the first line which is not `{"id", "query"}`
 */
export function readQueries(text: string, file: string): Query[] {
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const parsed = querySchema.safeParse(parseJson(line));
    if (parsed.success) return [parsed.data];
    throw new CommandError(`${file}, line ${index + 1}: must be JSON such as {"id": "1", "query": "topics"}.`);
  });
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
