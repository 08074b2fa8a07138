import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { useChat, useStrings } from '../chat-context.js';
import { copyText } from '../clipboard.js';

const SHOWN_MS = 1800;

/** Copies text and shows for a moment that it did. */
export function useCopy(): { copied: boolean; copy: (text: string) => Promise<void> } {
  const chat = useChat();
  const strings = useStrings();
  const copied = useSignal(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const copy = async (text: string) => {
    const done = await copyText(text);
    chat.announcer.say(done ? strings.copied : strings.copyFailed);
    if (!done) return;
    copied.value = true;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      copied.value = false;
    }, SHOWN_MS);
  };
  return { copied: copied.value, copy };
}
