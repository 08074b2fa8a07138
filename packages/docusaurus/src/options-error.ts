/** Options in `docusaurus.config` that the plugin can't use. */
export class OptionsError extends Error {
  override readonly name = 'OptionsError';
  readonly code = 'invalid_options';

  constructor(cause: unknown) {
    super(`Option of @docent/docusaurus: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
