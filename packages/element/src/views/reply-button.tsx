import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { useChat, useStrings } from '../chat-context.js';
import { Icon } from '../icons/icon.js';

const MAX_CHARACTERS = 2000;

/** Offers to quote a selection in the transcript in the next message. */
export function ReplyButton({ within }: { within: RefObject<HTMLElement | null> }) {
  const chat = useChat();
  const strings = useStrings();
  const selected = useSignal('');
  useEffect(() => {
    const read = () => {
      selected.value = within.current === null ? '' : selectedText(within.current);
    };
    document.addEventListener('selectionchange', read);
    return () => document.removeEventListener('selectionchange', read);
  }, [within, selected]);
  if (selected.value === '' || chat.status.value.type !== 'active') return null;
  const reply = () => {
    chat.quote(selected.value);
    document.getSelection()?.removeAllRanges();
    selected.value = '';
  };
  return (
    <button type="button" class="button" onPointerDown={(event) => event.preventDefault()} onClick={reply}>
      <Icon name="reply" />
      {strings.replyToSelection}
    </button>
  );
}

/** The text selected inside an element of a shadow tree, or `''`. */
function selectedText(element: HTMLElement): string {
  const root = element.getRootNode();
  const selection = getSelectionOf(root);
  if (selection === null || selection.isCollapsed) return '';
  const node = selection.anchorNode;
  if (node === null || !element.contains(node)) return '';
  return selection.toString().trim().slice(0, MAX_CHARACTERS);
}

/** Chromium asks the shadow root; other engines look into shadow trees from the document. */
function getSelectionOf(root: Node): Selection | null {
  const getSelection: unknown = Reflect.get(root, 'getSelection');
  return typeof getSelection === 'function' ? (getSelection.call(root) as Selection | null) : document.getSelection();
}
