import { LLMock } from '@copilotkit/aimock';

export interface TestModel {
  /** What points `docent serve` to it. */
  readonly env: Readonly<Record<string, string>>;
  readonly mock: LLMock;
  stop(): Promise<void>;
}

/**
 * An OpenAI-compatible server on this machine. `delayMs` passes between two chunks of an answer, so that a test has
 * time to act in mid-answer.
 */
export async function startModel({ delayMs = 0 } = {}): Promise<TestModel> {
  const mock = new LLMock({ port: 0, latency: delayMs, chunkSize: 10 });
  await mock.start();
  return {
    env: { OPENAI_BASE_URL: `${mock.url}/v1`, OPENAI_API_KEY: 'test', DOCENT_MODEL: 'test-model' },
    mock,
    stop: () => mock.stop(),
  };
}
