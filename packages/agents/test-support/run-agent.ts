import { applyEvent, emptyThreadState, type ThreadState, type ThreadStreamEvent } from '@docent/protocol';
import { Agent, type AgentInputItem, type Model, Runner, tool } from '@openai/agents';
import { z } from 'zod';
import { type StreamAgentResponseOptions, streamAgentResponse } from '../src/openai-agents/index.js';

const thread = { id: 'thr_1' };

export interface RunOptions {
  readonly model: Model;
  readonly input?: string | AgentInputItem[];
  readonly signal?: AbortSignal;
  /** What `search_site` gives. Without it the agent has no tools. */
  readonly search?: (query: string) => unknown;
  readonly bridge?: Partial<Omit<StreamAgentResponseOptions, 'stream'>>;
}

/** Runs an agent the way the assistant does, and gives its thread events. */
export async function* runAgent(options: RunOptions): AsyncGenerator<ThreadStreamEvent> {
  const { search } = options;
  const searchSite = tool({
    name: 'search_site',
    description: 'Searches the site.',
    parameters: z.object({ query: z.string() }),
    execute: ({ query }) => search?.(query),
  });
  const agent = new Agent({ name: 'test', model: options.model, tools: search === undefined ? [] : [searchSite] });
  const runner = new Runner({ tracingDisabled: true });
  const stream = await runner.run(agent, options.input ?? 'What is a topic?', {
    stream: true,
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  });
  yield* streamAgentResponse({ stream, thread, newItemId: idsInOrder(), ...options.bridge });
}

/** `message_1`, `workflow_2`, … */
function idsInOrder(): (type: string) => string {
  let count = 0;
  return (type) => {
    count += 1;
    return `${type}_${count}`;
  };
}

export interface Collected {
  readonly events: ThreadStreamEvent[];
  /** What the events throw at their end. */
  readonly error: unknown;
  readonly state: ThreadState;
}

export async function collect(source: AsyncIterable<ThreadStreamEvent>): Promise<Collected> {
  const events: ThreadStreamEvent[] = [];
  let error: unknown;
  try {
    for await (const event of source) events.push(event);
  } catch (thrown) {
    error = thrown;
  }
  return { events, error, state: events.reduce(applyEvent, emptyThreadState) };
}

/** An event's name, and an update's with it. */
export function eventName(event: ThreadStreamEvent): string {
  return event.type === 'thread.item.updated' ? event.update.type : `${event.type}`;
}

/** The texts of all assistant messages that the state holds. */
export function answers(state: ThreadState): string[] {
  return state.items.flatMap((item) =>
    item.type === 'assistant_message' ? [item.content.map((part) => part.text).join('|')] : [],
  );
}
