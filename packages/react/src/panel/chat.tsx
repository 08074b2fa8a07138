import type { ChatKitScript, Session, SessionUser } from '@docent/page';
import type { Widget } from '../widget.js';
import { ChatView } from './chat-view.js';
import { Failure } from './failure.js';
import { Loading } from './loading.js';
import { useObservable } from './use-observable.js';

export interface ChatProps {
  readonly widget: Widget;
  readonly session: Session;
  readonly user: SessionUser;
  /** The guest that this reader was until they created an account: their last conversation goes on. */
  readonly inheritsFrom: string | null;
  readonly script: ChatKitScript;
  /** Waits behind a form, with everything in it. */
  readonly hidden: boolean;
}

/** The chat, once its element is there; until then that it is coming, or that it can't. */
export function Chat({ hidden, script, ...chat }: ChatProps) {
  const { labels } = chat.widget.options;
  const state = useObservable(script);
  return (
    <div className="chat-area" hidden={hidden}>
      {state === 'pending' && <Loading label={labels.loading} />}
      {state === 'ready' && <ChatView {...chat} />}
      {state === 'error' && (
        <Failure
          title={labels.scriptFailedTitle}
          text={labels.scriptFailed}
          action={labels.retry}
          onAction={script.retry}
        />
      )}
    </div>
  );
}
