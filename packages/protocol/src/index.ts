export { applyItemUpdate } from './apply-item-update.js';
export { type Attachment, attachmentSchema, type UploadDescriptor, uploadDescriptorSchema } from './attachment.js';
export { ProtocolError, type ProtocolErrorCode } from './errors.js';
export {
  type ErrorEvent,
  errorEventSchema,
  type NoticeEvent,
  noticeEventSchema,
  type ProgressUpdateEvent,
  progressUpdateEventSchema,
  type StreamOptions,
  type ThreadStreamEvent,
  threadStreamEventSchema,
} from './event.js';
export {
  type AssistantMessageContent,
  type AssistantMessageItem,
  assistantMessageContentSchema,
  assistantMessageItemSchema,
  type ClientToolCallItem,
  clientToolCallItemSchema,
  type EndOfTurnItem,
  endOfTurnItemSchema,
  type GeneratedImageItem,
  generatedImageItemSchema,
  type HiddenContextItem,
  hiddenContextItemSchema,
  type SdkHiddenContextItem,
  type StructuredInputItem,
  sdkHiddenContextItemSchema,
  structuredInputItemSchema,
  type TaskItem,
  type ThreadItem,
  taskItemSchema,
  threadItemSchema,
  type UserMessageItem,
  userMessageItemSchema,
  type WidgetItem,
  type WorkflowItem,
  widgetItemSchema,
  workflowItemSchema,
} from './item.js';
export { type ItemUpdate, itemUpdateSchema } from './item-update.js';
export { type Order, orderSchema, type Page, pageSchema } from './page.js';
export { isStreamingRequest, parseRequest, parseRequestObject } from './parse-request.js';
export {
  type ChatKitRequest,
  chatKitRequestSchema,
  type NonStreamingRequest,
  nonStreamingRequestSchema,
  type RequestOf,
  type RequestType,
  type StreamingRequest,
  streamingRequestSchema,
} from './request.js';
export {
  type Annotation,
  annotationSchema,
  type EntitySource,
  entitySourceSchema,
  type FileSource,
  fileSourceSchema,
  type Source,
  sourceSchema,
  type UrlSource,
  urlSourceSchema,
} from './source.js';
export { encodeEvent, SSE_HEARTBEAT, SseDecoder, type SseFrame } from './sse.js';
export {
  type StructuredInput,
  type StructuredInputAnswers,
  structuredInputAnswersSchema,
  structuredInputSchema,
} from './structured-input.js';
export {
  type Thread,
  type ThreadMetadata,
  type ThreadStatus,
  threadInfoSchema,
  threadMetadataSchema,
  threadSchema,
  threadStatusSchema,
} from './thread.js';
export { applyEvent, emptyThreadState, type ThreadInfo, type ThreadState } from './thread-state.js';
export {
  type InferenceOptions,
  inferenceOptionsSchema,
  inputTagSchema,
  inputTextSchema,
  type UserMessageContent,
  type UserMessageInput,
  userMessageContentSchema,
  userMessageInputSchema,
  userMessageText,
} from './user-message.js';
export { HIDDEN_ITEM_TYPES, isHiddenItem } from './visibility.js';
export { type WidgetComponent, widgetComponentSchema } from './widget.js';
export {
  type Task,
  taskSchema,
  type Workflow,
  type WorkflowSummary,
  workflowSchema,
  workflowSummarySchema,
} from './workflow.js';
