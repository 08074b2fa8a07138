import type { AssistantMessageItem, ThreadMetadata, ThreadStreamEvent, UserMessageItem } from '@docent/protocol';
import { userMessageText } from '@docent/protocol';
import { ChatKitServer, CustomStreamError, type OwnerContext, type Run } from '@docent/server';
import { type Answer, answers } from './answers.js';

const PIECE = /[\s\S]{1,16}/gu;

/**
 * A real ChatKit server whose answers are known beforehand. A question names one of `answers`; the words `slowly`,
 * `search`, `fail` and `never` in it change how the answer comes.
 */
export class ScriptedAssistant extends ChatKitServer<OwnerContext> {
  async *respond(
    thread: ThreadMetadata,
    input: UserMessageItem | null,
    context: OwnerContext,
    run: Run,
  ): AsyncGenerator<ThreadStreamEvent> {
    const question = input === null ? '' : userMessageText(input);
    thread.title ??= question.slice(0, 48);
    // The attacks name images of other hosts, which the page's policy would report.
    if (question.includes('attack')) thread.allowed_image_domains = [];
    if (question.includes('search')) yield { type: 'progress_update', text: 'Searching the site…', icon: 'search' };
    if (question.includes('search')) await wait(600, run.signal);
    if (question.includes('never')) await wait(600_000, run.signal);
    const item: AssistantMessageItem = {
      id: this.generateItemId('message', thread, context),
      thread_id: thread.id,
      created_at: new Date().toISOString(),
      type: 'assistant_message',
      content: [],
    };
    yield { type: 'thread.item.added', item };
    yield* pieces(item.id, question, answerTo(question), run.signal);
    if (run.signal.aborted) return;
    const { text, annotations } = answerTo(question);
    const content = [{ type: 'output_text' as const, text, annotations: [...annotations] }];
    yield { type: 'thread.item.done', item: { ...item, content } };
  }
}

function answerTo(question: string): Answer {
  const name = Object.keys(answers).find((key) => question.includes(key)) ?? 'short';
  return answers[name] ?? { text: '', annotations: [] };
}

/** The text in small pieces, each citation as soon as what it supports is there. */
async function* pieces(
  itemId: string,
  question: string,
  { text, annotations }: Answer,
  signal: AbortSignal,
): AsyncGenerator<ThreadStreamEvent> {
  let sent = 0;
  let cited = 0;
  for (const [count, delta] of (text.match(PIECE) ?? []).entries()) {
    await wait(question.includes('slowly') ? 40 : 4, signal);
    if (signal.aborted) return;
    if (question.includes('fail') && count > 3) throw new CustomStreamError('The model is away.', { allowRetry: true });
    yield update(itemId, { type: 'assistant_message.content_part.text_delta', content_index: 0, delta });
    sent += [...delta].length;
    for (let next = annotations[cited]; next !== undefined && (next.index ?? 0) <= sent; next = annotations[cited]) {
      yield update(itemId, {
        type: 'assistant_message.content_part.annotation_added',
        content_index: 0,
        annotation_index: cited,
        annotation: next,
      });
      cited += 1;
    }
  }
}

type ItemUpdated = Extract<ThreadStreamEvent, { type: 'thread.item.updated' }>;

function update(itemId: string, change: ItemUpdated['update']): ItemUpdated {
  return { type: 'thread.item.updated', item_id: itemId, update: change };
}

function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    signal.addEventListener('abort', done);
  });
}
