export { ChatKitServer, type ChatKitServerOptions, type ProcessOptions } from './chatkit-server.js';
export {
  ChatKitError,
  type ChatKitErrorCode,
  CustomStreamError,
  NotFoundError,
  StreamError,
  UnavailableError,
} from './errors.js';
export { createHandler, type HandlerCall, type HandlerOptions } from './handler/create-handler.js';
export type { Action, FeedbackKind, Run, SyncActionResult } from './hooks.js';
export { type IdType, randomId } from './ids.js';
export type { Logger } from './logger.js';
export type { OperationResult } from './operations/operation.js';
export type { OwnerContext } from './owner.js';
export type { ItemPageRequest, PageRequest, Store } from './store.js';
