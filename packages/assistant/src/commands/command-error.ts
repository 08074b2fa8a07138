/** A command that can't do what was asked. `message` is one line, for the person at the terminal. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
  readonly code = 'command_failed';
}
