import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstTurn } from '../test-support/recorded.js';
import { type Conversation, isWaiting, newConversation, receive, settle } from './conversation.js';
import { readEvent } from './read-event.js';

/** A copy of a value in which one place, chosen by `path`, holds something else. */
function damage(value: unknown, path: readonly number[], replacement: unknown): unknown {
  const [step, ...rest] = path;
  if (typeof value !== 'object' || value === null || step === undefined) return replacement;
  const entries = Object.entries(value);
  const [key] = entries[step % Math.max(1, entries.length)] ?? [];
  const changed = entries.map(([name, child]) => [name, name === key ? damage(child, rest, replacement) : child]);
  return Array.isArray(value) ? changed.map(([, child]) => child) : Object.fromEntries(changed);
}

describe('reading events', () => {
  it('lets the recorded ones through', () => {
    expect(firstTurn.map(readEvent)).not.toContain(null);
  });

  it('never throws, whatever a server sends', () => {
    const damaged = fc
      .tuple(fc.constantFrom(...firstTurn), fc.array(fc.nat(20), { maxLength: 6 }), fc.jsonValue())
      .map(([event, path, value]) => damage(event, path, value));
    fc.assert(
      fc.property(fc.array(fc.oneof(damaged, fc.jsonValue()), { maxLength: 20 }), (values) => {
        let conversation: Conversation = newConversation(null);
        for (const value of values) {
          const event = readEvent(value);
          if (event !== null) conversation = receive(conversation, event);
          isWaiting(conversation);
        }
        const settled = settle(conversation, null);
        expect(settled.phase).toBe('idle');
        expect(isWaiting(settled)).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });
});
