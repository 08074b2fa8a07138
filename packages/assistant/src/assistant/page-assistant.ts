import { historyAsText, streamAgentResponse, toAgentInput } from '@docent/agents/openai-agents';
import {
  type ThreadItem,
  type ThreadMetadata,
  type ThreadStreamEvent,
  type UserMessageItem,
  userMessageText,
} from '@docent/protocol';
import { ChatKitServer, type ChatKitServerOptions, type Logger, type Run } from '@docent/server';
import { Agent, type AgentInputItem, Runner } from '@openai/agents';
import type { Config } from '../config/load-config.js';
import { CAPS } from '../context/caps.js';
import { cutText } from '../context/cut-text.js';
import { buildInstructions } from '../context/instructions.js';
import { loadHistory } from '../context/load-history.js';
import type { RequestContext } from '../context/request-context.js';
import type { Component } from '../http/readiness.js';
import type { SiteSearch } from '../knowledge/site-search.js';
import type { AnswerModel } from './answer-model.js';
import { openAnswerSearch, withSearchNotice } from './answer-search.js';
import { toReaderError } from './model-failure.js';
import { toThreadTitle } from './thread-title.js';

/** Searches and the answer after them; more would be a model that goes round in circles. */
const maxTurns = 8;

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
    const { logger, model } = this.#options;
    const fields = { requestId: context.requestId, userId: context.userId, threadId: thread.id };
    if (!thread.title) thread.title = titleFor(input);
    const history = await loadHistory(this.store, thread, input, context);
    const search = await openAnswerSearch(this.#options.search, (error) => {
      logger.warn({ ...fields, component: 'search', err: error }, 'search failed');
    });
    if (search.problem !== undefined) logger.warn({ ...fields, component: 'search' }, 'answering without search');

    const selection = selectionFor(input, context);
    const agent = new Agent({
      name: this.#options.name,
      instructions: this.#instructions(history, selection, context, search.problem),
      model: await model.create({
        ...(selection !== undefined && { selection }),
        ...(context.page?.title !== undefined && { pageTitle: context.page.title }),
        previousQuestions: history.flatMap((item) => (item.type === 'user_message' ? [userMessageText(item)] : [])),
      }),
      tools: search.tools,
    });
    try {
      const stream = await this.#runner.run(agent, this.#input(history, input), {
        stream: true,
        signal: run.signal,
        maxTurns,
      });
      yield* withSearchNotice(
        search,
        streamAgentResponse({
          stream,
          thread,
          newItemId: (type) => this.generateItemId(type, thread, context),
          ...(search.cite && { cite: search.cite }),
          logger,
        }),
      );
      this.#modelIsFailing = false;
    } catch (error) {
      run.signal.throwIfAborted();
      this.#modelIsFailing = true;
      throw toReaderError(error, logger, fields);
    }
  }

  #instructions(
    history: readonly ThreadItem[],
    selection: string | undefined,
    context: RequestContext,
    searchNote: string | undefined,
  ): string {
    const { name, instructions: ownerInstructions } = this.#options;
    const asText = this.#options.history === 'instructions';
    const limits = { maxMessages: CAPS.historyMessages, maxCharacters: CAPS.history };
    return buildInstructions({
      name,
      ownerInstructions,
      user: context.user,
      page: context.page,
      selection,
      history: asText ? historyAsText(history, limits) : '',
      searchNote,
    });
  }

  #input(history: readonly ThreadItem[], input: UserMessageItem | null): AgentInputItem[] {
    // The quoted text is in the instructions, where it is fenced.
    const question = input === null ? [] : toAgentInput([{ ...input, quoted_text: null }]);
    const earlier = this.#options.history === 'messages' || input === null ? toAgentInput(history) : [];
    return [...earlier, ...(input !== null && question.length === 0 ? [bareQuestion] : question)];
  }
}

/** What a reader means who selects something and sends it without a word. */
const bareQuestion: AgentInputItem = { role: 'user', content: 'Explain the selected text.' };

function titleFor(input: UserMessageItem | null): string | null {
  if (input === null) return null;
  return toThreadTitle(userMessageText(input)) ?? toThreadTitle(input.quoted_text ?? '') ?? null;
}

/** What the message quotes comes before what was selected on the page when it was sent. */
function selectionFor(input: UserMessageItem | null, context: RequestContext): string | undefined {
  return cutText(input?.quoted_text || context.selection || '', CAPS.selection) || undefined;
}
