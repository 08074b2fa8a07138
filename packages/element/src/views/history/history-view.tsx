import { useComputed, useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { useChat, useStrings } from '../../chat-context.js';
import { Icon } from '../../icons/icon.js';
import { useNearby } from '../use-nearby.js';
import { groupThreads } from './group-threads.js';
import { ThreadRow } from './thread-row.js';

/** A search is offered for lists that are longer than a screen. */
const SEARCH_FROM = 8;

/** All conversations of the reader, newest first. */
export function HistoryView() {
  const chat = useChat();
  const strings = useStrings();
  const { history } = chat.client;
  const { status, threads, cursor, more } = history.state.value;
  const query = useSignal('');
  const scroller = useRef<HTMLDivElement>(null);
  const loadMore = () => void history.loadMore();
  const sentinel = useNearby(scroller, loadMore, `${cursor} ${query.value}`);
  const shown = useComputed(() => {
    const wanted = query.value.trim().toLocaleLowerCase();
    const titled = history.state.value.threads;
    return titled.filter((thread) => (thread.title ?? strings.untitled).toLocaleLowerCase().includes(wanted));
  }).value;
  return (
    <div class="history" part="history" ref={scroller}>
      <div class="column">
        {threads.length >= SEARCH_FROM && (
          <label class="history-search">
            <Icon name="search" />
            <span class="hidden-text">{strings.searchHistory}</span>
            <input
              type="search"
              placeholder={strings.searchHistory}
              value={query.value}
              onInput={(event) => {
                query.value = event.currentTarget.value;
              }}
            />
          </label>
        )}
        {groupThreads(shown, new Date()).map((group) => (
          <section class="history-group" key={group.period}>
            {group.period !== null && <h3>{strings[group.period]}</h3>}
            <ul>
              {group.threads.map((thread) => (
                <ThreadRow key={thread.id} thread={thread} />
              ))}
            </ul>
          </section>
        ))}
        {status === 'loading' && <p class="history-note">{strings.loading}</p>}
        {status === 'failed' && <Failed message={strings.historyFailed} onRetry={() => void history.refresh()} />}
        {status === 'ready' && threads.length === 0 && <p class="history-note">{strings.noThreads}</p>}
        {threads.length > 0 && shown.length === 0 && cursor === null && <p class="history-note">{strings.noMatches}</p>}
        {more === 'failed' && <Failed message={strings.historyFailed} onRetry={loadMore} />}
        {cursor !== null && more !== 'failed' && <div ref={sentinel} class="history-note" aria-hidden="true" />}
      </div>
    </div>
  );
}

function Failed({ message, onRetry }: { message: string; onRetry: () => void }) {
  const strings = useStrings();
  return (
    <div class="history-note" role="alert">
      <p>{message}</p>
      <button type="button" class="button" onClick={onRetry}>
        {strings.tryAgain}
      </button>
    </div>
  );
}
