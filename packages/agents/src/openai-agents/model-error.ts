/** What went wrong between the assistant and its model. */
export type ModelErrorCode =
  | 'model_unauthorized'
  | 'model_rate_limited'
  | 'model_quota_exceeded'
  | 'model_not_found'
  | 'model_rejected_request'
  | 'model_context_too_long'
  | 'model_refused'
  | 'model_overloaded'
  | 'model_unreachable'
  | 'model_silent'
  | 'model_interrupted'
  | 'model_malformed'
  | 'model_too_many_steps';

const marker = Symbol.for('docent.model-error');

/** A model call that failed. `message` is safe to show to a reader; `cause` is for the log only. */
export class ModelError extends Error {
  override readonly name = 'ModelError';
  readonly [marker] = true;
  readonly code: ModelErrorCode;
  /** Whether the same question may get an answer later. */
  readonly allowRetry: boolean;

  constructor(code: ModelErrorCode, cause?: unknown) {
    super(messages[code], cause === undefined ? undefined : { cause });
    this.code = code;
    this.allowRetry = code !== 'model_context_too_long' && code !== 'model_refused';
  }

  /** Like `instanceof`, but also true for an error of another copy of this package. */
  static isInstance(value: unknown): value is ModelError {
    return typeof value === 'object' && value !== null && marker in value;
  }
}

const messages: Readonly<Record<ModelErrorCode, string>> = {
  model_unauthorized:
    "The assistant's model did not accept its credentials, so there is no answer for now. The owner of this site has to check them.",
  model_rate_limited: 'The assistant is being asked more than its model allows. Please try again in a moment.',
  model_quota_exceeded:
    "The assistant's model has used up its quota, so there is no answer for now. The owner of this site has to look into it.",
  model_not_found:
    'The model this assistant is set up to use does not exist. The owner of this site has to check its name.',
  model_rejected_request: "The assistant's model could not work with this question. Please ask it in another way.",
  model_context_too_long: 'This conversation has become too long for the model. Please start a new chat.',
  model_refused: 'The model declined to answer this.',
  model_overloaded: "The assistant's model has a problem right now. Please try again in a moment.",
  model_unreachable: "The assistant can't reach its model right now. Please try again in a moment.",
  model_silent: 'The model took too long to answer. Please try again.',
  model_interrupted: 'The answer was cut off before its end. Please try again.',
  model_malformed: "The model's answer could not be read. Please try again.",
  model_too_many_steps: 'The assistant could not finish this answer. Please try again, or ask in another way.',
};
