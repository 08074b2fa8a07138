export { describeModelError, type ModelErrorDescription } from './describe-model-error.js';
export type { FindSource } from './find-source.js';
export { type HistoryAsTextOptions, historyAsText } from './history-as-text.js';
export { limitSilence } from './limit-silence.js';
export { ModelError, type ModelErrorCode } from './model-error.js';
export { type StreamAgentResponseOptions, streamAgentResponse } from './stream-agent-response.js';
export { toAgentInput } from './to-agent-input.js';
export { type DescribeToolCall, describeSiteSearch, type ToolCall } from './tool-progress.js';
export type { WarningLogger } from './warning-logger.js';
