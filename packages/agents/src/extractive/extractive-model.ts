import { type Model, type ModelRequest, type ModelResponse, Usage } from '@openai/agents';
import { missingSides } from './answers/comparison.js';
import { composeAnswer } from './answers/compose-answer.js';
import { NOTHING_FOUND, SEARCH_UNAVAILABLE } from './answers/phrases.js';
import type { AskedQuestion } from './asking/plan-search.js';
import { replyToSmallTalk } from './asking/small-talk.js';
import { understand } from './asking/understand.js';
import { type Conversation, readConversation } from './conversation.js';
import { weighEvidence } from './ranking/evidence.js';
import { readSection, type Section } from './reading/section.js';
import type { SearchOutcome } from './search-result.js';
import { pause, wordPieces } from './writing/stream-words.js';

export interface ExtractiveModelOptions {
  /** The passage the reader selected on the page. Default: the one quoted in the message, if any. */
  readonly selection?: string;
  /** The title of the page the reader is on. */
  readonly pageTitle?: string;
  /** What the reader asked before, oldest first. Default: the earlier messages of the input. */
  readonly previousQuestions?: readonly string[];
  /** The search tool. It takes `{ query }` and gives a `SearchToolResult` as JSON. Default `search_site`. */
  readonly toolName?: string;
  /** Pause after each word, in milliseconds, so that the answer can be read as it comes. Default 8. */
  readonly chunkDelayMs?: number;
}

type StreamedEvent = ReturnType<Model['getStreamedResponse']> extends AsyncIterable<infer Event> ? Event : never;
type ResponseDone = Extract<StreamedEvent, { type: 'response_done' }>['response'];
type OutputItem = ResponseDone['output'][number];

/**
 * A model for `@openai/agents` that needs no network and invents nothing: it searches the site with the question and
 * answers with the sentences, steps, tables and code that fit it best, as they stand, each with the marker `[^ref]` of
 * its section. An agent uses it like any other model; its events are the same.
 *
 * Aborting the request's signal ends a call at once with the signal's reason.
 */
export class ExtractiveModel implements Model {
  readonly #options: ExtractiveModelOptions;
  readonly #toolName: string;

  constructor(options: ExtractiveModelOptions = {}) {
    this.#options = options;
    this.#toolName = options.toolName ?? 'search_site';
  }

  async getResponse(request: ModelRequest): Promise<ModelResponse> {
    request.signal?.throwIfAborted();
    return { usage: new Usage(), output: this.#respond(request), responseId: newId('resp') };
  }

  async *getStreamedResponse(request: ModelRequest): AsyncGenerator<StreamedEvent> {
    await pause(0, request.signal);
    yield { type: 'response_started' };
    const output = this.#respond(request);
    for (const item of output) {
      for (const delta of wordPieces(textOf(item))) {
        yield { type: 'output_text_delta', delta, ...(item.id === undefined ? {} : { itemId: item.id }) };
        await pause(this.#options.chunkDelayMs ?? 8, request.signal);
      }
    }
    const usage = { inputTokens: 0, outputTokens: 0, totalTokens: 0 };
    yield { type: 'response_done', response: { id: newId('resp'), usage, output } };
  }

  #respond(request: ModelRequest): OutputItem[] {
    const conversation = readConversation(request, this.#toolName);
    const smallTalk = replyToSmallTalk(conversation.question);
    if (smallTalk !== null) return [message(smallTalk)];
    const asked = this.#asked(conversation);
    const { questions, queries, isAboutPage } = understand(asked);
    if (conversation.searches.length === 0) {
      const canSearch = request.tools.some((tool) => tool.type === 'function' && tool.name === this.#toolName);
      return canSearch ? queries.map((query) => this.#search(query)) : [message(SEARCH_UNAVAILABLE)];
    }
    const sections = sectionsOf(conversation.searches);
    if (sections.length === 0) {
      const isUnavailable = conversation.searches.every((search) => search.status === 'unavailable');
      return [message(isUnavailable ? SEARCH_UNAVAILABLE : NOTHING_FOUND)];
    }
    const isFirstRound = conversation.searches.length === queries.length;
    const missing = isFirstRound
      ? questions.flatMap((question) => missingSides(weighEvidence(question, sections)))
      : [];
    if (missing.length > 0) return missing.map((side) => this.#search(side));
    const wholePage = isAboutPage ? asked.pageTitle : null;
    const answer = composeAnswer({ questions, sections, selection: asked.selection, wholePage });
    return [message(answer ?? NOTHING_FOUND)];
  }

  #asked(conversation: Conversation): AskedQuestion {
    const { selection, pageTitle, previousQuestions } = this.#options;
    return {
      question: conversation.question,
      selection: nonBlank(selection) ?? nonBlank(conversation.quote),
      pageTitle: nonBlank(pageTitle),
      earlierQuestions: previousQuestions ?? conversation.earlierQuestions,
    };
  }

  #search(query: string): OutputItem {
    return {
      type: 'function_call',
      id: newId('fc'),
      callId: newId('call'),
      name: this.#toolName,
      arguments: JSON.stringify({ query }),
      status: 'completed',
    };
  }
}

function message(text: string): OutputItem {
  return {
    type: 'message',
    id: newId('msg'),
    role: 'assistant',
    status: 'completed',
    content: [{ type: 'output_text', text }],
  };
}

function textOf(item: OutputItem): string {
  if (item.type !== 'message' || !Array.isArray(item.content)) return '';
  return item.content.map((part) => ('text' in part ? part.text : '')).join('');
}

/** What all searches found, each section once, the best of each search first. */
function sectionsOf(searches: readonly SearchOutcome[]): Section[] {
  const found = searches.flatMap((search) => (search.status === 'found' ? search.sections.map(readSection) : []));
  const ranked = found.toSorted((one, other) => one.rank - other.rank);
  return ranked.filter((section, index) => ranked.findIndex(({ ref }) => ref === section.ref) === index);
}

function nonBlank(text: string | null | undefined): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}

function newId(prefix: string): string {
  return `${prefix}_${crypto.randomUUID()}`;
}
