import { useChat, useStrings } from '../chat-context.js';
import { Composer } from './composer/composer.js';
import { FailureNotice } from './failure.js';
import { Markdown } from './message/markdown.js';
import { Notices } from './notices.js';
import { failsInline } from './shows-failure.js';
import { StartScreen } from './start-screen.js';
import { Transcript } from './transcript.js';

/** A thread, or the beginning of one, and the composer. */
export function ChatView() {
  return (
    <div class="view">
      <Body />
      <div class="foot column">
        <ComposerFailure />
        <Notices />
        <Composer />
        <Disclaimer />
      </div>
    </div>
  );
}

function Body() {
  const chat = useChat();
  switch (chat.starting.value ? 'loading' : chat.load.value) {
    case 'loading':
      return <Skeleton />;
    case 'failed':
      return <LoadFailed />;
    default:
      return chat.empty.value ? <StartScreen /> : <Transcript />;
  }
}

/** A failure whose message went back to the composer is shown next to it. */
function ComposerFailure() {
  const chat = useChat();
  const conversation = chat.client.conversation.value;
  const { failure, load } = conversation;
  if (failure === null || load !== 'ready' || failsInline(conversation)) return null;
  return (
    <div class="composer-failure">
      <FailureNotice failure={failure} />
    </div>
  );
}

function Skeleton() {
  const strings = useStrings();
  return (
    <div class="skeleton column" role="status" aria-label={strings.loading}>
      {[1, 2, 3, 4, 5, 6, 7, 8].map((line) => (
        <i key={line} />
      ))}
    </div>
  );
}

function LoadFailed() {
  const chat = useChat();
  const strings = useStrings();
  const { threadId } = chat.client.conversation.value;
  return (
    <div class="message-view" role="alert">
      <p>{strings.loadFailed}</p>
      <div class="buttons">
        <button type="button" class="button primary" onClick={() => void chat.openThread(threadId)}>
          {strings.tryAgain}
        </button>
        <button type="button" class="button" onClick={() => void chat.openThread(null)}>
          {strings.newChat}
        </button>
      </div>
    </div>
  );
}

function Disclaimer() {
  const { disclaimer } = useChat().options.value;
  if (disclaimer === null) return null;
  return (
    <div class={disclaimer.highContrast ? 'disclaimer high-contrast' : 'disclaimer'}>
      <Markdown text={disclaimer.text} />
    </div>
  );
}
