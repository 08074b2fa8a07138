import type { ThreadStreamEvent } from '@docent/protocol';
import { parseRequestObject } from '@docent/protocol';
import { createMemoryStore } from '@docent/stores/memory';
import { createAnswerModel } from '../assistant/answer-model.js';
import { PageAssistant } from '../assistant/page-assistant.js';
import type { Config } from '../config/load-config.js';
import type { RequestContext } from '../context/request-context.js';
import { IndexKeeper } from '../knowledge/index-keeper.js';
import { createLog } from './log.js';

/**
 * One question to the assistant, with nothing kept: the same way as over HTTP, with a store in memory. The index is
 * used as it is.
 */
export async function* askOnce(question: string, config: Config): AsyncGenerator<ThreadStreamEvent> {
  // What goes wrong reaches the terminal as a sentence; the log is for servers.
  const logger = createLog(config.logLevel === 'info' ? 'silent' : config.logLevel);
  const { dataDir, knowledge } = config;
  const search = new IndexKeeper({ dataDir, knowledge: { ...knowledge, folder: undefined }, logger });
  const assistant = new PageAssistant({
    store: createMemoryStore<RequestContext>(),
    logger,
    maxMessageCharacters: config.limits.messageCharacters,
    search,
    model: createAnswerModel(config.model),
    name: config.name,
    history: config.history,
    instructions: config.instructions,
  });
  const request = parseRequestObject({
    type: 'threads.create',
    params: { input: { content: [{ type: 'input_text', text: question }] } },
  });
  const reader = { userId: 'terminal', user: { id: 'terminal', guest: true }, requestId: 'ask' };
  const answer = await assistant.process(request, reader);
  if (answer.type === 'stream') yield* answer.events;
}
