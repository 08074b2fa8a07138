import type { ThreadItem } from '@docent/protocol';
import { useStrings } from '../../chat-context.js';
import { Guard } from '../guard.js';
import { Answer } from './answer.js';
import { UserMessage } from './user-message.js';

export interface ItemViewProps {
  readonly item: ThreadItem;
  readonly live: boolean;
  readonly fresh: boolean;
}

/** One item of a thread. A type without a view here shows that something is there, quietly. */
export function ItemView(props: ItemViewProps) {
  const strings = useStrings();
  return (
    <Guard fallback={<p class="item placeholder">{strings.brokenItem}</p>}>
      <ItemContent {...props} />
    </Guard>
  );
}

function ItemContent({ item, live, fresh }: ItemViewProps) {
  const strings = useStrings();
  switch (item.type) {
    case 'user_message':
      return (
        <UserMessage content={item.content} quote={item.quoted_text} attachments={item.attachments} fresh={fresh} />
      );
    case 'assistant_message':
      return <Answer item={item} live={live} />;
    case 'client_tool_call':
    case 'end_of_turn':
    case 'hidden_context_item':
    case 'sdk_hidden_context':
      return null;
    default:
      return <p class="item placeholder">{strings.unknownItem}</p>;
  }
}
