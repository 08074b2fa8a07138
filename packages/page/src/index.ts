export {
  type ChatKitScript,
  type LoadChatKitScriptOptions,
  loadChatKitScript,
  type ScriptState,
} from './chatkit-script.js';
export { type ChatKitRequestBody, type ContextFetchOptions, createContextFetch } from './context-fetch.js';
export { PageError, type PageErrorCode } from './errors.js';
export { createObservable, type Observable, type ReadonlyObservable } from './observable.js';
export { getPageContext, type PageContext, type PageHeading } from './page-context.js';
export { type PageSelection, type WatchSelectionOptions, watchSelection } from './selection.js';
export {
  type Credentials,
  createSession,
  type NewAccount,
  type Session,
  type SessionOptions,
  type SessionState,
} from './session.js';
export type { SessionUser } from './session-user.js';
export { truncate } from './text.js';
