import { loadChatKitScript } from '@docent/page';
import { type KeyboardEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { sharedSession } from '../shared-session.js';
import { panelId, type Widget } from '../widget.js';
import { Chat } from './chat.js';
import { Failure } from './failure.js';
import { Loading } from './loading.js';
import { PanelHeader } from './panel-header.js';
import { SignIn } from './sign-in.js';
import { useDialog } from './use-dialog.js';
import { useObservable } from './use-observable.js';
import { useServerCheck } from './use-server-check.js';

/** The dialog behind the launcher: the gate, then the chat. */
export function Panel({ widget }: { readonly widget: Widget }) {
  const { labels, serverUrl, title } = widget.options;
  const dialog = useRef<HTMLDialogElement>(null);
  const open = useObservable(widget.open);
  const session = sharedSession(serverUrl);
  const state = useObservable(session);
  const { failed, retry } = useServerCheck(session, open);
  // Asked for at once: the chat's script comes while the reader signs in.
  const script = useMemo(() => loadChatKitScript({ src: `${serverUrl}/docent/chatkit.js` }), [serverUrl]);
  const scriptState = useObservable(script);
  /** The guest who is creating an account. */
  const [upgradedGuest, setUpgradedGuest] = useState<string | null>(null);
  useDialog(dialog, open);

  const user = state.status === 'signed-in' ? state.user : null;
  const upgrading = user !== null && user.id === upgradedGuest;
  const isForm = state.status === 'signed-out' || upgrading;
  const heading = !isForm ? title : user === null ? labels.signInTitle : labels.createAccountTitle;
  /** The chat has a header of its own, which ours joins. */
  const hasChatHeader = user !== null && !isForm && !failed && scriptState === 'ready';
  const close = () => widget.open.set(false);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return;
    event.preventDefault();
    close();
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: `isForm` is what it reacts to.
  useLayoutEffect(() => {
    // Also when the form gives way to the chat: the focused button is gone then.
    if (open && widget.takesFocus.state) dialog.current?.focus();
  }, [open, widget, isForm]);

  return (
    <dialog
      ref={dialog}
      id={panelId}
      className="panel"
      aria-label={heading}
      tabIndex={-1}
      data-view={isForm ? 'form' : hasChatHeader ? 'chat' : 'notice'}
      onKeyDown={onKeyDown}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      onClose={(event) => {
        if (!event.currentTarget.open) close();
      }}
    >
      <PanelHeader
        title={hasChatHeader ? null : heading}
        labels={labels}
        session={session}
        user={user}
        canUpgrade={widget.options.signIn.email}
        upgrading={upgrading}
        onUpgrade={(wanted) => setUpgradedGuest(wanted ? (user?.id ?? null) : null)}
        onClose={close}
      />
      <div className="body">
        {failed ? (
          <Failure title={labels.unreachableTitle} text={labels.unreachable} action={labels.retry} onAction={retry} />
        ) : state.status === 'unknown' ? (
          <Loading label={labels.loading} />
        ) : isForm ? (
          <SignIn widget={widget} session={session} guest={user} />
        ) : null}
        {user !== null && !failed && (
          <Chat
            key={user.id}
            widget={widget}
            script={script}
            session={session}
            user={user}
            inheritsFrom={upgradedGuest}
            hidden={isForm}
          />
        )}
      </div>
    </dialog>
  );
}
