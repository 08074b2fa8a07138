import type { Source } from '@docent/protocol';
import type { WarningLogger } from './warning-logger.js';

/** The source a citation stands for, or `null` when the model made the reference up. */
export type FindSource = (reference: number, claim: string) => Source | null;

/** A citation that can't be looked up is left out; the answer goes on. */
export function tolerant(findSource: FindSource, logger: WarningLogger | undefined): FindSource {
  return (reference, claim) => {
    try {
      return findSource(reference, claim);
    } catch (error) {
      logger?.warn({ err: error, reference }, 'A citation could not be looked up and is left out.');
      return null;
    }
  };
}
