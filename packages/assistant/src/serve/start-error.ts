export type StartErrorCode = 'port_taken' | 'port_forbidden' | 'address_unavailable' | 'folder_missing';

const marker = Symbol.for('docent.start-error');

/** Why the server could not start. `message` is one line that names the thing and what to do about it. */
export class StartError extends Error {
  override readonly name = 'StartError';
  readonly [marker] = true;
  readonly code: StartErrorCode;

  constructor(code: StartErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
  }

  /** Like `instanceof`, but also true for an error of another copy of this package. */
  static isInstance(value: unknown): value is StartError {
    return typeof value === 'object' && value !== null && marker in value;
  }
}
