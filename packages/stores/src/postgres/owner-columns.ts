import { ChatKitError, type OwnerContext } from '@docent/server';
import { toStoredText } from './stored-text.js';

/**
 * The owner as the first two parameters of every statement, `$1` (user) and `$2` (organization). No organization is
 * stored as `''`, because in SQL a null equals nothing, itself included.
 * @throws {ChatKitError} `unauthorized` without a user id: data that belongs to nobody would belong to everybody.
 */
export function ownerColumns(context: OwnerContext): readonly [userId: string, organizationId: string] {
  if (typeof context.userId !== 'string' || context.userId === '') {
    throw new ChatKitError('unauthorized', 'Please sign in first.');
  }
  return [toStoredText(context.userId), toStoredText(context.organizationId ?? '')];
}
