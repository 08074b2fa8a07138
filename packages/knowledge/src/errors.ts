/** Codes of what can go wrong with a folder of pages or its index. */
export type KnowledgeErrorCode =
  /** The folder to index is not there or is not a folder. */
  | 'folder_missing'
  /** The folder holds no page that could be read; the old index, if any, is kept. */
  | 'no_pages'
  /** No index has been written to this data directory yet. */
  | 'index_missing'
  /** The index file is damaged or cut off; index again. */
  | 'index_corrupt'
  /** The index was written by another version of Docent; index again. */
  | 'index_outdated'
  /** The index could not be written or read for a reason of the file system. */
  | 'index_unwritable'
  | 'index_unreadable';

const marker = Symbol.for('docent.knowledge-error');

/** An error with a stable code. `message` is one line that says what to do; it holds paths, so it is for the owner, not for readers. */
export class KnowledgeError extends Error {
  override readonly name = 'KnowledgeError';
  readonly [marker] = true;
  readonly code: KnowledgeErrorCode;

  constructor(code: KnowledgeErrorCode, message: string, options: { cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
  }

  /** Like `instanceof`, but also true for an error of another copy of this package. */
  static isInstance(value: unknown): value is KnowledgeError {
    return typeof value === 'object' && value !== null && marker in value;
  }
}
