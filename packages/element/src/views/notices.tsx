import type { NoticeEvent } from '@docent/protocol';
import { useComputed } from '@preact/signals';
import { useChat, useStrings } from '../chat-context.js';
import { Icon } from '../icons/icon.js';
import { Markdown } from './message/markdown.js';

/** What the server wants the reader to know, above the composer until it is dismissed. */
export function Notices() {
  const chat = useChat();
  const notices = useComputed(() => chat.client.conversation.value.thread.notices);
  return (
    <>
      {notices.value.map((notice, index) => (
        <Notice
          // Notices have no identity on the wire; they are only added at the end and removed one by one.
          key={index}
          notice={notice}
          onDismiss={() => chat.client.dismissNotice(index)}
        />
      ))}
    </>
  );
}

function Notice({ notice, onDismiss }: { notice: NoticeEvent; onDismiss: () => void }) {
  const strings = useStrings();
  const level = notice.level === 'danger' || notice.level === 'warning' ? notice.level : 'info';
  return (
    <div class={`notice ${level}`} role={level === 'danger' ? 'alert' : 'status'}>
      <Icon name={level === 'info' ? 'info' : 'alert'} />
      <div class="body">
        {notice.title && <b>{notice.title}</b>}
        <Markdown text={notice.message} />
      </div>
      <button
        type="button"
        class="icon-button small"
        aria-label={strings.dismiss}
        title={strings.dismiss}
        onClick={onDismiss}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}
