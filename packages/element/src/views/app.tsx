import { useEffect, useRef } from 'preact/hooks';
import type { Chat } from '../chat.js';
import { ChatContext } from '../chat-context.js';
import { ChatView } from './chat-view.js';
import { Guard } from './guard.js';
import { Header } from './header.js';
import { HistoryView } from './history/history-view.js';
import { LiveRegion } from './live-region.js';

/** Everything inside the element. */
export function App({ chat }: { chat: Chat }) {
  const { theme, frameTitle } = chat.options.value;
  const { strings, tag } = chat.locale.value;
  const historyButton = useRef<HTMLButtonElement>(null);
  const inHistory = chat.view.value === 'history';
  const leaveHistory = () => {
    chat.hideHistory();
    // The button is drawn in the frame that comes: the focus returns to where the reader came from.
    requestAnimationFrame(() => historyButton.current?.focus());
  };
  useEffect(() => chat.announcer.start(), [chat]);
  return (
    <ChatContext.Provider value={chat}>
      <section
        class="chat"
        part="root"
        aria-label={frameTitle ?? strings.frameTitle}
        lang={tag}
        dir="ltr"
        data-scheme={theme.colorScheme}
        data-radius={theme.radius}
        data-density={theme.density}
        {...(theme.accent === null ? {} : { 'data-accent': theme.accent.level })}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.defaultPrevented || !inHistory) return;
          event.preventDefault();
          leaveHistory();
        }}
      >
        <LiveRegion />
        <Guard fallback={<p class="message-view">{strings.brokenItem}</p>}>
          <Header historyButton={historyButton} onLeaveHistory={leaveHistory} />
          {inHistory ? <HistoryView /> : <ChatView />}
        </Guard>
      </section>
    </ChatContext.Provider>
  );
}
