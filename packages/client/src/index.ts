export { ChatClient, type ChatClientOptions, type CustomAction, type Message } from './chat-client.js';
export { type Conversation, type Failure, isWaiting, type OutgoingMessage } from './conversation.js';
export { type Draft, emptyDraft } from './draft.js';
export { ChatKitError, type ChatKitErrorCode } from './errors.js';
export type { ChatEvents, EmitChatEvent } from './events.js';
export type { HistoryState } from './thread-history.js';
export type { Api } from './transport.js';
