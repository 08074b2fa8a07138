import type { Model, ModelRequest, ModelResponse } from '@openai/agents';
import { ModelError } from './model-error.js';

/**
 * A model that is given up when it sends nothing for `timeoutMs`; its request is then aborted. Unlike a limit on the
 * whole call, this lets a long answer take its time.
 *
 * @throws {ModelError} `model_silent`, from the calls of the model.
 */
export function limitSilence(model: Model, options: { readonly timeoutMs: number }): Model {
  return new PatientModel(model, options.timeoutMs);
}

class PatientModel implements Model {
  readonly #model: Model;
  readonly #timeoutMs: number;

  constructor(model: Model, timeoutMs: number) {
    this.#model = model;
    this.#timeoutMs = timeoutMs;
  }

  get supportsPromptModelSelection(): boolean {
    return this.#model.supportsPromptModelSelection ?? false;
  }

  async getResponse(request: ModelRequest): Promise<ModelResponse> {
    const { limited, giveUp } = withGiveUp(request);
    return await this.#within(this.#model.getResponse(limited), giveUp);
  }

  async *getStreamedResponse(request: ModelRequest): ReturnType<Model['getStreamedResponse']> {
    const { limited, giveUp } = withGiveUp(request);
    const events = this.#model.getStreamedResponse(limited)[Symbol.asyncIterator]();
    let isOver = false;
    try {
      for (;;) {
        const next = await this.#within(events.next(), giveUp);
        isOver = next.done === true;
        if (next.done === true) return;
        yield next.value;
      }
    } finally {
      // The model may hang in this very call, so nobody waits for it.
      if (!isOver) void Promise.resolve(events.return?.()).catch(() => undefined);
    }
  }

  async getRetryAdvice(...request: Parameters<NonNullable<Model['getRetryAdvice']>>) {
    return await this.#model.getRetryAdvice?.(...request);
  }

  async #within<T>(work: Promise<T>, giveUp: (reason: ModelError) => void): Promise<T> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const silence = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        const error = new ModelError('model_silent');
        reject(error);
        giveUp(error);
      }, this.#timeoutMs);
    });
    work.catch(() => undefined);
    try {
      return await Promise.race([work, silence]);
    } finally {
      clearTimeout(timer);
    }
  }
}

function withGiveUp(request: ModelRequest): { limited: ModelRequest; giveUp: (reason: ModelError) => void } {
  const controller = new AbortController();
  const signal =
    request.signal === undefined ? controller.signal : AbortSignal.any([request.signal, controller.signal]);
  return { limited: { ...request, signal }, giveUp: (reason) => controller.abort(reason) };
}
