import { historyAsText, streamAgentResponse, toAgentInput } from '@docent/agents/openai-agents';
import { type ThreadMetadata, type ThreadStreamEvent, type UserMessageItem, userMessageText } from '@docent/protocol';
import { ChatKitServer, type ChatKitServerOptions, type Logger, type Run } from '@docent/server';
import { Agent, Runner } from '@openai/agents';
import type { Config } from '../config/load-config.js';
import { CAPS } from '../context/caps.js';
import { buildInstructions } from '../context/instructions.js';
import type { RequestContext } from '../context/request-context.js';
import type { Component } from '../http/readiness.js';
import type { SiteSearch } from '../knowledge/site-search.js';
import type { AnswerModel } from './answer-model.js';
import { type AnswerSearch, openAnswerSearch, withSearchNotice } from './answer-search.js';
import { toReaderError } from './model-failure.js';
import { type Question, readQuestion } from './question.js';
import { titleOfMessage } from './thread-title.js';

/** Searches and the answer after them; more would be a model that goes round in circles. */
const maxTurns = 8;

const historyLimits = { maxMessages: CAPS.historyMessages, maxCharacters: CAPS.history };

export interface PageAssistantOptions extends ChatKitServerOptions<RequestContext> {
  readonly logger: Logger;
  readonly search: SiteSearch;
  readonly model: AnswerModel;
  /** What the assistant calls itself. */
  readonly name: string;
  readonly history: Config['history'];
  /** The owner's addition to the instructions. */
  readonly instructions?: string | undefined;
}

/**
 * The assistant of a site: answers with what it finds on the site's pages, knowing the page the reader is on, what is
 * selected there, who asks, and what was said before.
 */
export class PageAssistant extends ChatKitServer<RequestContext> {
  readonly #options: PageAssistantOptions;
  readonly #runner = new Runner({ tracingDisabled: true });
  #modelIsFailing = false;

  constructor(options: PageAssistantOptions) {
    super(options);
    this.#options = options;
  }

  /** Whether the last answer came to its end. */
  get modelState(): Component {
    return { status: this.#modelIsFailing ? 'failing' : 'ready', ...this.#options.model.description };
  }

  override async *respond(
    thread: ThreadMetadata,
    input: UserMessageItem | null,
    context: RequestContext,
    run: Run,
  ): AsyncGenerator<ThreadStreamEvent> {
    const { logger } = this.#options;
    const fields = { requestId: context.requestId, userId: context.userId, threadId: thread.id };
    if (!thread.title) thread.title = titleFor(input);
    const question = await readQuestion(this.store, thread, input, context);
    const near = context.page?.path ?? context.page?.url;
    const search = await openAnswerSearch(this.#options.search, near, (error) => {
      logger.warn({ ...fields, component: 'search', err: error }, 'search failed');
    });
    if (search.problem !== undefined) logger.warn({ ...fields, component: 'search' }, 'answering without search');
    try {
      const stream = await this.#startRun(question, search, context, run.signal);
      const events = streamAgentResponse({
        stream,
        thread,
        newItemId: (type) => this.generateItemId(type, thread, context),
        ...(search.cite && { cite: search.cite }),
        logger,
      });
      yield* withSearchNotice(search, events);
      this.#modelIsFailing = false;
    } catch (error) {
      run.signal.throwIfAborted();
      this.#modelIsFailing = true;
      throw toReaderError(error, logger, fields);
    }
  }

  async #startRun(question: Question, search: AnswerSearch, context: RequestContext, signal: AbortSignal) {
    const { name, model, history: historyAs, instructions: ownerInstructions } = this.#options;
    const { input, history, previousQuestions, selection } = question;
    const { page, user } = context;
    const asMessages = historyAs === 'messages' || input.length === 0;
    const agent = new Agent({
      name,
      instructions: buildInstructions({
        name,
        ownerInstructions,
        user,
        page,
        selection,
        history: asMessages ? '' : historyAsText(history, historyLimits),
        searchNote: search.problem,
      }),
      model: await model.create({
        previousQuestions,
        ...(selection !== undefined && { selection }),
        ...(page?.title !== undefined && { pageTitle: page.title }),
      }),
      tools: search.tools,
    });
    const items = asMessages ? [...toAgentInput(history), ...input] : [...input];
    return this.#runner.run(agent, items, { stream: true, signal, maxTurns });
  }
}

function titleFor(input: UserMessageItem | null): string | null {
  if (input === null) return null;
  return titleOfMessage(userMessageText(input), input.quoted_text) ?? null;
}
