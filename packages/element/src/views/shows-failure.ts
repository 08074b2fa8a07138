import type { Conversation } from '@docent/client';

/**
 * Whether a failure is shown where it happened, after the last turn. One whose message went back to the composer is
 * shown there instead, and so is one of a conversation that has nothing to show yet.
 */
export function failsInline({ failure, unsent, thread }: Conversation): boolean {
  if (failure === null) return false;
  return unsent.length > 0 || (failure.canRetry && thread.items.length > 0);
}
