import type { ThreadInfo } from '@docent/protocol/thread-state';
import { useComputed, useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { useChat, useStrings } from '../../chat-context.js';
import { Icon } from '../../icons/icon.js';
import { DeleteQuestion } from './delete-question.js';
import { RenameForm } from './rename-form.js';

/** One conversation in the history: open it, rename it in place, delete it after a question. */
export function ThreadRow({ thread }: { thread: ThreadInfo }) {
  const chat = useChat();
  const strings = useStrings();
  const mode = useSignal<'show' | 'rename' | 'delete'>('show');
  const failed = useSignal(false);
  const openButton = useRef<HTMLButtonElement>(null);
  const active = useComputed(() => chat.client.conversation.value.threadId === thread.id).value;
  const { showRename, showDelete } = chat.options.value.history;
  const title = thread.title || strings.untitled;

  const close = () => {
    mode.value = 'show';
    // After the row is drawn again, the focus goes back to where it came from.
    requestAnimationFrame(() => openButton.current?.focus());
  };
  const attempt = (action: Promise<void>) => {
    failed.value = false;
    close();
    action.catch(() => {
      failed.value = true;
    });
  };
  const open = () => {
    void chat.openThread(thread.id);
    chat.focusComposerUnlessTouch();
  };

  return (
    <li>
      <div class={active ? 'row active' : 'row'}>
        {mode.value === 'rename' && (
          <RenameForm
            title={thread.title ?? ''}
            onSave={(next) => attempt(chat.client.renameThread(thread.id, next))}
            onCancel={close}
          />
        )}
        {mode.value === 'delete' && (
          <DeleteQuestion
            title={title}
            onDelete={() => attempt(chat.client.deleteThread(thread.id))}
            onCancel={close}
          />
        )}
        {mode.value === 'show' && (
          <>
            <button
              type="button"
              ref={openButton}
              class={thread.title ? 'open' : 'open untitled'}
              dir="auto"
              title={title}
              {...(active ? { 'aria-current': 'true' as const } : {})}
              onClick={open}
            >
              {title}
            </button>
            <span class="row-tools">
              {showRename && (
                <button
                  type="button"
                  class="icon-button small"
                  aria-label={strings.rename(title)}
                  title={strings.rename(title)}
                  onClick={() => {
                    mode.value = 'rename';
                  }}
                >
                  <Icon name="pencil" />
                </button>
              )}
              {showDelete && (
                <button
                  type="button"
                  class="icon-button small"
                  aria-label={strings.remove(title)}
                  title={strings.remove(title)}
                  onClick={() => {
                    mode.value = 'delete';
                  }}
                >
                  <Icon name="trash" />
                </button>
              )}
            </span>
          </>
        )}
      </div>
      {failed.value && (
        <p class="row-error" role="alert">
          {strings.actionFailed}
        </p>
      )}
    </li>
  );
}
