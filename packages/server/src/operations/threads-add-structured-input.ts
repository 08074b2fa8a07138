import type { RequestOf, StructuredInput, StructuredInputItem, ThreadStreamEvent } from '@docent/protocol';
import { ChatKitError } from '../errors.js';
import { openTurn } from './open-turn.js';
import type { OperationResult, OperationScope } from './operation.js';

type Submission = RequestOf<'threads.add_structured_input'>['params']['input'];

/** Puts the reader's answers into the questions that waited for them, and lets the answer go on. */
export function addStructuredInput<TContext>(
  { thread_id: threadId, item_id: itemId, input }: RequestOf<'threads.add_structured_input'>['params'],
  scope: OperationScope<TContext>,
): Promise<OperationResult> {
  const { server, context } = scope;
  return openTurn(threadId, scope, async (thread) => {
    const item = await server.store.loadItem(threadId, itemId, context);
    if (item.type !== 'structured_input' || item.status !== 'pending') {
      const message = 'This item is not waiting for answers.';
      throw new ChatKitError('invalid_request', message, { path: 'params.item_id' });
    }
    const answered = withAnswers(item, input);
    return {
      opening: [],
      answer: async function* (run): AsyncGenerator<ThreadStreamEvent> {
        yield { type: 'thread.item.replaced', item: answered };
        yield* server.respond(thread, null, context, run);
      },
    };
  });
}

function withAnswers(item: StructuredInputItem, { status, answers }: Submission): StructuredInputItem {
  const answerOf = (question: StructuredInput): StructuredInput['answer'] => {
    const given = status === 'answered' && Object.hasOwn(answers, question.id) ? answers[question.id] : undefined;
    if (given === undefined || given.skipped === true || given.values.length === 0)
      return { values: [], skipped: true };
    const single = question.type === 'multiple_choice' && !question.multiple;
    return { values: single ? given.values.slice(0, 1) : given.values, skipped: false };
  };
  return { ...item, status, inputs: item.inputs.map((question) => ({ ...question, answer: answerOf(question) })) };
}
