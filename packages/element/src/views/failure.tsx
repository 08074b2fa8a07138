import type { Failure } from '@docent/client';
import { useChat, useStrings } from '../chat-context.js';
import { Icon } from '../icons/icon.js';
import { errorMessage } from '../locale/error-message.js';

/** Why the last turn failed, and the ways on. */
export function FailureNotice({ failure }: { failure: Failure }) {
  const chat = useChat();
  const strings = useStrings();
  const active = chat.status.value.type === 'active';
  return (
    <div class="failure" part="error" role="alert">
      <Icon name="alert" />
      <div class="body">
        {errorMessage(failure.error, strings, navigator.onLine)}
        <div class="buttons">
          {failure.canRetry && active && chat.phase.value === 'idle' && (
            <button type="button" class="button" onClick={() => void chat.client.retryFailure()}>
              <Icon name="reload" />
              {strings.tryAgain}
            </button>
          )}
          {failure.error.status === 404 && (
            <button type="button" class="button" onClick={() => void chat.openThread(null)}>
              {strings.newChat}
            </button>
          )}
        </div>
      </div>
      <button
        type="button"
        class="icon-button small"
        aria-label={strings.dismiss}
        title={strings.dismiss}
        onClick={() => chat.client.dismissFailure()}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}
