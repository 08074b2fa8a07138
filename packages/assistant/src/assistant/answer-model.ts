import { ExtractiveModel, type ExtractiveModelOptions } from '@docent/agents/extractive';
import { limitSilence } from '@docent/agents/openai-agents';
import { type Model, OpenAIProvider } from '@openai/agents';
import type { ModelSettings } from '../config/model-settings.js';

/** Gives each answer its model. */
export interface AnswerModel {
  /** What it is, for the owner; without secrets. */
  readonly description: { readonly provider: string; readonly name?: string };
  /** @param hints what the built-in model needs to know beside the question; others read it in their instructions */
  create(hints: ExtractiveModelOptions): Promise<Model>;
}

/** The built-in model, which needs no network, or one behind OpenAI's API that is given up when it keeps silent. */
export function createAnswerModel(settings: ModelSettings): AnswerModel {
  if (settings.provider === 'extractive') {
    return { description: { provider: 'extractive' }, create: async (hints) => new ExtractiveModel(hints) };
  }
  const { name, baseUrl, apiKey, api, idleTimeoutMs } = settings;
  const provider = new OpenAIProvider({
    // A server of one's own often takes no key, but the client insists on one.
    apiKey: apiKey ?? 'none',
    ...(baseUrl !== undefined && { baseURL: baseUrl }),
    useResponses: api === 'responses',
  });
  return {
    description: { provider: 'openai', ...(name !== undefined && { name }) },
    create: async () => limitSilence(await provider.getModel(name), { timeoutMs: idleTimeoutMs }),
  };
}
