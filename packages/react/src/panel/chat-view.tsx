import { createContextFetch } from '@docent/page';
import { ChatKit, useChatKit } from '@openai/chatkit-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { ChatProps } from './chat.js';
import { readContext } from './chat-context.js';
import { chatKitOptions } from './chat-options.js';
import { deliverAsk } from './deliver-ask.js';
import { createLastThread } from './last-thread.js';
import { useObservable } from './use-observable.js';

/** `<openai-chatkit>` itself, through OpenAI's own React wrapper, for one reader. */
export function ChatView({ widget, session, user, inheritsFrom }: Omit<ChatProps, 'hidden' | 'script'>) {
  const { options } = widget;
  const { serverUrl } = options;
  const colorScheme = useObservable(widget.colorScheme);
  const open = useObservable(widget.open);
  const passage = useObservable(widget.ask);
  const lastThread = useMemo(() => createLastThread({ serverUrl, userId: user.id }), [serverUrl, user.id]);
  const [initialThread] = useState(() => lastThread.read() ?? readInherited(serverUrl, inheritsFrom));
  const [threadId, setThreadId] = useState(initialThread);
  const [ready, setReady] = useState(false);
  const [loading, setLoading] = useState(initialThread !== null);
  const [responding, setResponding] = useState(false);
  const responses = useRef(0);
  const isGone = useRef(false);

  const fetch = useMemo(
    () =>
      createContextFetch({
        serverUrl,
        getToken: session.token,
        getContext: readContext,
        onUnauthorized: () => void session.current().catch(() => undefined),
      }),
    [serverUrl, session],
  );

  const chat = useChatKit({
    ...chatKitOptions({ options, colorScheme, fetch, initialThread, isNew: threadId === null }),
    onReady: () => setReady(true),
    onThreadChange: ({ threadId: next }) => {
      setThreadId(next);
      lastThread.write(next);
    },
    onThreadLoadStart: () => setLoading(true),
    onThreadLoadEnd: () => {
      setLoading(false);
      if (!isGone.current) return;
      isGone.current = false;
      void chat.setThreadId(null);
    },
    onResponseStart: () => {
      responses.current += 1;
      setResponding(true);
    },
    onResponseEnd: () => setResponding(false),
    onError: ({ error }) => {
      // A conversation that was deleted elsewhere: start a new one rather than show an error on opening.
      if (loading && 'status' in error && error.status === 404) isGone.current = true;
    },
  });

  const isIdle = ready && !loading;
  useEffect(() => {
    if (passage === null || !isIdle || widget.ask.state === null) return;
    widget.ask.set(null);
    void deliverAsk(chat, {
      passage,
      message: options.labels.askMessage,
      responding,
      countResponses: () => responses.current,
    });
  }, [passage, isIdle, widget, chat, options, responding]);

  useEffect(() => {
    if (!open || !isIdle || !widget.takesFocus.state) return;
    // On a touch screen the keyboard would cover half of the chat before the reader has seen it.
    if (window.matchMedia('(pointer: fine)').matches) chat.focusComposer()?.catch(() => undefined);
  }, [open, isIdle, widget, chat]);

  return <ChatKit control={chat.control} className="chat" />;
}

function readInherited(serverUrl: string, guestId: string | null): string | null {
  return guestId === null ? null : createLastThread({ serverUrl, userId: guestId }).read();
}
