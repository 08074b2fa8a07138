import type { ThreadMetadata, ThreadStreamEvent } from '@docent/protocol';
import type { Store } from '../store.js';
import { threadResponse } from '../wire/thread-response.js';

/** Notices that `respond` has changed its thread, and saves the changes. */
export class ThreadChanges<TContext> {
  readonly #store: Store<TContext>;
  readonly #context: TContext;
  readonly #thread: ThreadMetadata;
  #saved: ThreadMetadata;

  constructor(store: Store<TContext>, thread: ThreadMetadata, context: TContext) {
    this.#store = store;
    this.#context = context;
    this.#thread = thread;
    this.#saved = structuredClone(thread);
  }

  /** Whether something that readers see has changed. Quick enough to ask after every event. */
  get visible(): boolean {
    const { title, status, allowed_image_domains: domains } = this.#thread;
    const saved = this.#saved;
    return (
      title !== saved.title ||
      status.type !== saved.status.type ||
      status['reason'] !== saved.status['reason'] ||
      domains?.join() !== saved.allowed_image_domains?.join()
    );
  }

  /**
   * Saves the fields that have changed, and only those: somebody may have renamed the thread meanwhile.
   *
   * @returns the event that tells the client, or none if nothing has changed
   */
  async save(): Promise<ThreadStreamEvent[]> {
    const fields = changedFields(this.#saved, this.#thread);
    if (fields === null) return [];
    const current = await this.#store.loadThread(this.#thread.id, this.#context);
    const merged: ThreadMetadata = { ...current, ...fields };
    await this.#store.saveThread(merged, this.#context);
    this.#saved = structuredClone(this.#thread);
    return [{ type: 'thread.updated', thread: threadResponse(merged) }];
  }
}

function changedFields(before: ThreadMetadata, after: ThreadMetadata): Partial<ThreadMetadata> | null {
  const changed: Partial<ThreadMetadata> = {};
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (JSON.stringify(before[key]) !== JSON.stringify(after[key])) changed[key] = after[key];
  }
  return Object.keys(changed).length === 0 ? null : changed;
}
