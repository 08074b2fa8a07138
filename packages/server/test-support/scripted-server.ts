import type { ThreadMetadata, ThreadStreamEvent, UserMessageItem } from '@docent/protocol';
import { ChatKitServer, type ChatKitServerOptions, type OwnerContext, type Run, type Store } from '@docent/server';
import { createMemoryStore } from '@docent/stores/memory';
import { silentLogger } from './logs.js';

/** What `respond` does in a test. */
export type Script = (call: {
  readonly thread: ThreadMetadata;
  readonly input: UserMessageItem | null;
  readonly context: OwnerContext;
  readonly run: Run;
}) => AsyncIterable<ThreadStreamEvent>;

/** A real server whose answer a test writes. */
export class ScriptedServer extends ChatKitServer<OwnerContext> {
  script: Script;

  constructor(script: Script, options: Partial<ChatKitServerOptions<OwnerContext>> = {}) {
    const store: Store<OwnerContext> = options.store ?? createMemoryStore<OwnerContext>();
    super({ logger: silentLogger, ...options, store });
    this.script = script;
  }

  override respond(thread: ThreadMetadata, input: UserMessageItem | null, context: OwnerContext, run: Run) {
    return this.script({ thread, input, context, run });
  }
}

/** An answer of nothing. */
export async function* silence(): AsyncGenerator<ThreadStreamEvent> {}
