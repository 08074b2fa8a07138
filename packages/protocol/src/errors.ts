/** Why bytes could not be read as a ChatKit request. */
export type ProtocolErrorCode = 'invalid_json' | 'unknown_request_type' | 'invalid_request';

const marker = Symbol.for('docent.protocol-error');

/**
 * A request that is not of the protocol. `message` names the field and what is allowed and is safe to show;
 * `path` is the field, dotted (`params.input.content.0.text`), or empty for the whole body.
 */
export class ProtocolError extends Error {
  override readonly name = 'ProtocolError';
  readonly [marker] = true;
  readonly code: ProtocolErrorCode;
  readonly path: string;

  constructor(code: ProtocolErrorCode, message: string, path = '') {
    super(message);
    this.code = code;
    this.path = path;
  }

  /** Like `instanceof`, but also true for an error of another copy of this package. */
  static isInstance(value: unknown): value is ProtocolError {
    return typeof value === 'object' && value !== null && marker in value;
  }
}
