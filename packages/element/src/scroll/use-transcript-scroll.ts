import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { useChat } from '../chat-context.js';
import { TranscriptScroll } from './transcript-scroll.js';

export interface TranscriptPlace {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly content: RefObject<HTMLElement | null>;
  /** The message on its way, if there is one. */
  readonly outgoingKey: string | undefined;
  readonly firstItem: string | undefined;
}

/** Moves a transcript when it has to: to its end at first, to a message just sent, over older items that came in. */
export function useTranscriptScroll(place: TranscriptPlace): TranscriptScroll | null {
  const { scroller, content, outgoingKey, firstItem } = place;
  const chat = useChat();
  const scroll = useSignal<TranscriptScroll | null>(null);
  useLayoutEffect(() => {
    if (scroller.current === null || content.current === null) return;
    const created = new TranscriptScroll(scroller.current, content.current);
    chat.onGutter(scroller.current.offsetWidth - scroller.current.clientWidth);
    created.toEnd(false);
    scroll.value = created;
    chat.scroll = created;
    return () => {
      created.stop();
      chat.scroll = null;
    };
  }, [chat, scroll, scroller, content]);
  const current = scroll.value;
  const follow = chat.options.value.autoScroll;
  useLayoutEffect(() => {
    if (current !== null) current.follow = follow;
  }, [current, follow]);
  useLayoutEffect(() => {
    current?.keepPlace();
  }, [firstItem]);
  useLayoutEffect(() => {
    if (outgoingKey !== undefined) current?.toTurn(outgoingKey);
  }, [current, outgoingKey]);
  return current;
}
