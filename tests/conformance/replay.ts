import { SseDecoder, type ThreadStreamEvent } from '@docent/protocol';
import { createHandler, type OwnerContext } from '@docent/server';
import { createMemoryStore } from '@docent/stores/memory';
import { ScriptedServer } from './scripted-server.js';

/** What one request was answered with. `status` and `error` stand where the answer was an HTTP error. */
export interface Answer {
  json?: unknown;
  events?: ThreadStreamEvent[];
  raises?: string;
  status?: number;
  error?: { code: string };
}

export interface Scenario {
  readonly id: string;
  readonly requests: readonly unknown[];
}

/** Runs a scenario's requests, one after the other, against our handler on the wire. */
export async function replay(scenario: Scenario): Promise<Answer[]> {
  const server = new ScriptedServer({ store: createMemoryStore<OwnerContext>() });
  const handle = createHandler({ server, authenticate: async () => ({ userId: 'reader' }) });
  const seen = { threads: [] as string[], users: [] as string[] };
  const answers: Answer[] = [];
  for (const request of scenario.requests) {
    const body = JSON.stringify(resolve(request, seen));
    const response = await handle(new Request('http://localhost/chatkit', { method: 'POST', body }));
    const answer = await read(response);
    answers.push(answer);
    for (const event of answer.events ?? []) {
      if (event.type === 'thread.created') seen.threads.push(event.thread.id);
      const item = event.type === 'thread.item.done' ? event.item : undefined;
      if (item?.type === 'user_message' && !seen.users.includes(item.id)) seen.users.push(item.id);
    }
  }
  return answers;
}

async function read(response: Response): Promise<Answer> {
  if (!response.ok) {
    const { error } = (await response.json()) as { error: { code: string } };
    return { status: response.status, error: { code: error.code } };
  }
  if (response.headers.get('content-type')?.startsWith('text/event-stream') !== true) {
    return { json: await response.json() };
  }
  const decoder = new SseDecoder();
  const frames = [...decoder.push(new Uint8Array(await response.arrayBuffer())), ...decoder.end()];
  return { events: frames.map((frame) => JSON.parse(frame.data) as ThreadStreamEvent) };
}

/** `$thread`, `$user:1` and `$item:x` as the ids they stand for. */
function resolve(value: unknown, seen: { threads: string[]; users: string[] }): unknown {
  if (Array.isArray(value)) return value.map((entry) => resolve(entry, seen));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, resolve(entry, seen)]));
  }
  if (typeof value !== 'string' || !value.startsWith('$')) return value;
  if (value === '$thread') return seen.threads.at(-1);
  if (value.startsWith('$item:')) return value.slice('$item:'.length);
  const user = /^\$user:(\d+)$/.exec(value);
  return user === null ? value : seen.users[Number(user[1]) - 1];
}
