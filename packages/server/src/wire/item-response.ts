import type { Attachment, ThreadItem } from '@docent/protocol';

/** An item as clients see it: without the application's own `metadata` of attachments. */
export function itemResponse(item: ThreadItem): ThreadItem {
  if (item.type !== 'user_message' || item.attachments.length === 0) return item;
  return { ...item, attachments: item.attachments.map(attachmentResponse) };
}

function attachmentResponse(attachment: Attachment): Attachment {
  const { metadata: _, ...visible } = attachment;
  return visible as Attachment;
}
