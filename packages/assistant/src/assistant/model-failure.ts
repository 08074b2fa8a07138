import { describeModelError } from '@docent/agents/openai-agents';
import { CustomStreamError, type Logger } from '@docent/server';

/**
 * Turns an error of a model's run into what ends the reader's turn: a sentence, and whether to try again. The log gets
 * codes only, since a provider's own words can repeat the prompt or the key.
 */
export function toReaderError(error: unknown, logger: Logger, fields: object): CustomStreamError {
  const { code, message, allowRetry } = describeModelError(error);
  const causes = causesOf(error).map(({ name, status, code }) => ({ name, status, code }));
  logger.warn({ ...fields, component: 'model', code, causes }, 'the model gave no answer');
  return new CustomStreamError(message, { allowRetry, cause: error });
}

function causesOf(error: unknown): { name?: unknown; status?: unknown; code?: unknown }[] {
  const causes: object[] = [];
  for (let current = error; typeof current === 'object' && current !== null && causes.length < 5; ) {
    causes.push(current);
    current = 'cause' in current ? current.cause : undefined;
  }
  return causes;
}
