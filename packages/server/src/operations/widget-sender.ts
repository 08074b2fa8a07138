import type { WidgetItem } from '@docent/protocol';
import { ChatKitError } from '../errors.js';
import type { OperationScope } from './operation.js';

/**
 * The widget that an action comes from, `null` if it comes from the page.
 *
 * @throws {ChatKitError} `not_found` for an unknown item, `invalid_request` for one that is no widget
 */
export async function loadSender<TContext>(
  threadId: string,
  itemId: string | null | undefined,
  { server, context }: OperationScope<TContext>,
): Promise<WidgetItem | null> {
  if (itemId === undefined || itemId === null) return null;
  const item = await server.store.loadItem(threadId, itemId, context);
  if (item.type === 'widget') return item;
  throw new ChatKitError('invalid_request', 'Only a widget can send an action.', { path: 'params.item_id' });
}
