const marker = Symbol.for('docent.config-error');

/**
 * A configuration that Docent can't start with. `message` has one line for each thing that is wrong; a line names the
 * key or the environment variable, what was given (never a secret) and what is allowed.
 */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly [marker] = true;
  readonly code = 'invalid_config';

  constructor(message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
  }

  /** Like `instanceof`, but also true for an error of another copy of this package. */
  static isInstance(value: unknown): value is ConfigError {
    return typeof value === 'object' && value !== null && marker in value;
  }
}
