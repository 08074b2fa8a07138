import { ConfigError } from './config-error.js';
import type { CompleteConfig } from './config-schema.js';

/** Which model answers: the built-in one, or one behind OpenAI's API. */
export type ModelSettings =
  | { readonly provider: 'extractive'; readonly idleTimeoutMs: number }
  | {
      readonly provider: 'openai';
      /** Left out, the default of the OpenAI Agents SDK. */
      readonly name: string | undefined;
      readonly baseUrl: string | undefined;
      readonly apiKey: string | undefined;
      readonly api: 'responses' | 'chat_completions';
      readonly idleTimeoutMs: number;
    };

/** @throws {ConfigError} when `provider` is `openai` and there is nothing to reach it with. */
export function toModelSettings(model: CompleteConfig['model']): ModelSettings {
  const { apiKey, baseUrl, name, idleTimeoutMs } = model;
  const reachable = apiKey !== undefined || baseUrl !== undefined;
  const provider = model.provider ?? (reachable ? 'openai' : 'extractive');
  if (provider === 'extractive') return { provider, idleTimeoutMs };
  if (!reachable) {
    throw new ConfigError('model.provider is "openai": set OPENAI_API_KEY or OPENAI_BASE_URL (model.baseUrl) as well.');
  }
  // Most servers that imitate OpenAI speak Chat Completions only.
  const api = model.api ?? (baseUrl === undefined ? 'responses' : 'chat_completions');
  return { provider, name, baseUrl, apiKey, api, idleTimeoutMs };
}
