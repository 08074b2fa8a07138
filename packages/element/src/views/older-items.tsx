import { useComputed } from '@preact/signals';
import type { RefObject } from 'preact';
import { useChat, useStrings } from '../chat-context.js';
import { useNearby } from './use-nearby.js';

/** The top of a transcript that begins earlier: comes into view, loads what is before. */
export function OlderItems({ scroller }: { scroller: RefObject<HTMLElement | null> }) {
  const chat = useChat();
  const strings = useStrings();
  const older = useComputed(() => chat.client.conversation.value.older).value;
  const load = () => void chat.client.loadOlder();
  const sentinel = useNearby(scroller, load, `${older.cursor}`);
  if (older.cursor === null) return null;
  if (older.status === 'failed') {
    return (
      <div class="older">
        {strings.loadOlderFailed}
        <button type="button" class="button" onClick={load}>
          {strings.tryAgain}
        </button>
      </div>
    );
  }
  return (
    <div class="older" ref={sentinel}>
      {strings.loading}
    </div>
  );
}
