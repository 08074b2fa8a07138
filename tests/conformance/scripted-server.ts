import {
  type ThreadMetadata,
  type ThreadStreamEvent,
  threadStreamEventSchema,
  type UserMessageItem,
  type WidgetItem,
} from '@docent/protocol';
import { ChatKitServer, CustomStreamError, type OwnerContext, StreamError } from '@docent/server';

/** A script step, as `README.md` beside this file describes it. */
interface Step {
  readonly emit?: Record<string, unknown> & { item?: Record<string, unknown> };
  readonly title?: string;
  readonly status?: ThreadMetadata['status'];
  readonly domains?: string[];
  readonly raise?: 'stream' | 'custom' | 'other';
  readonly code?: string;
  readonly message?: string;
  readonly allow_retry?: boolean;
}

/** Follows the script in the user's message: the counterpart of `ScriptedServer` in `record.py`. */
export class ScriptedServer extends ChatKitServer<OwnerContext> {
  override async *respond(thread: ThreadMetadata, input: UserMessageItem | null): AsyncGenerator<ThreadStreamEvent> {
    yield* this.#follow(thread, input === null ? [say('followup', 'Followed up.')] : scriptOf(input));
  }

  override async *action(
    thread: ThreadMetadata,
    action: { type: string; payload?: unknown },
    sender: WidgetItem | null,
  ): AsyncGenerator<ThreadStreamEvent> {
    const payload = JSON.stringify(action.payload).replaceAll(':', ': ');
    yield* this.#follow(thread, [say('acted', `${action.type} ${payload} ${sender?.id ?? 'nobody'}`)]);
  }

  async *#follow(thread: ThreadMetadata, script: readonly Step[]): AsyncGenerator<ThreadStreamEvent> {
    for (const step of script) {
      if (step.title !== undefined) thread.title = step.title;
      else if (step.status !== undefined) thread.status = step.status;
      else if (step.domains !== undefined) thread.allowed_image_domains = step.domains;
      else if (step.raise !== undefined) throw fault(step);
      else yield event(step, thread);
    }
  }
}

function scriptOf(input: UserMessageItem): Step[] {
  const first = input.content[0];
  return JSON.parse((first?.text ?? '').replace(/^script /, '')) as Step[];
}

function say(id: string, text: string): Step {
  const item = { type: 'assistant_message', id, content: [{ type: 'output_text', text, annotations: [] }] };
  return { emit: { type: 'thread.item.done', item } };
}

function fault(step: Step): Error {
  const allowRetry = step.allow_retry ?? false;
  if (step.raise === 'stream') return new StreamError(step.code, { allowRetry });
  if (step.raise === 'custom') return new CustomStreamError(step.message ?? '', { allowRetry });
  return new TypeError(step.message ?? 'boom');
}

/** With the defaults of the protocol filled in, as the reference's types do when an event is made. */
function event(step: Step, thread: ThreadMetadata): ThreadStreamEvent {
  const { item, ...rest } = step.emit ?? {};
  const whole = { thread_id: thread.id, created_at: new Date().toISOString(), ...item };
  return threadStreamEventSchema.parse(item === undefined ? rest : { ...rest, item: whole });
}
