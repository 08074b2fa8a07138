import type { Task, ThreadStreamEvent, WorkflowItem } from '@docent/protocol';

/** A thought is sent whole each time it grows, so not for every few characters. */
const LEAST_GROWTH = 48;

interface Thought {
  readonly index: number;
  text: string;
  shown: number;
}

/** What a model says of its reasoning before it answers, as a workflow that the reader may open. */
export class Reasoning {
  readonly #item: WorkflowItem;
  readonly #startedAt: number;
  readonly #thoughts = new Map<string, Thought>();

  constructor(item: { id: string; threadId: string; startedAt: Date }) {
    this.#startedAt = item.startedAt.getTime();
    this.#item = {
      type: 'workflow',
      id: item.id,
      thread_id: item.threadId,
      created_at: item.startedAt.toISOString(),
      workflow: { type: 'reasoning', tasks: [], expanded: false },
    };
  }

  open(): ThreadStreamEvent[] {
    return [{ type: 'thread.item.added', item: this.#item }];
  }

  /** @param key the model's name for the thought; a new one starts a new thought. */
  append(key: string, delta: string): ThreadStreamEvent[] {
    const known = this.#thoughts.get(key);
    const thought = known ?? { index: this.#thoughts.size, text: '', shown: 0 };
    this.#thoughts.set(key, thought);
    thought.text += delta;
    if (known !== undefined && thought.text.length - thought.shown < LEAST_GROWTH) return [];
    return [this.#show(thought, known === undefined ? 'workflow.task.added' : 'workflow.task.updated')];
  }

  close(now: Date): ThreadStreamEvent[] {
    const thoughts = [...this.#thoughts.values()];
    const rest = thoughts
      .filter((thought) => thought.shown < thought.text.length)
      .map((thought) => this.#show(thought, 'workflow.task.updated'));
    const duration = Math.round((now.getTime() - this.#startedAt) / 1000);
    const workflow = { ...this.#item.workflow, tasks: thoughts.map(toTask), summary: { duration } };
    return [...rest, { type: 'thread.item.done', item: { ...this.#item, workflow } }];
  }

  #show(thought: Thought, type: 'workflow.task.added' | 'workflow.task.updated'): ThreadStreamEvent {
    thought.shown = thought.text.length;
    const update = { type, task_index: thought.index, task: toTask(thought) };
    return { type: 'thread.item.updated', item_id: this.#item.id, update };
  }
}

function toTask(thought: Thought): Task {
  return { type: 'thought', status_indicator: 'none', content: thought.text };
}
