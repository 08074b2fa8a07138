import type { ToolCall } from './tool-progress.js';

/** What happens in a run, as far as a reader can see it, whichever model API it comes from. */
export type RunSignal =
  /** `message` and `part` are the model's own names; they only tell pieces of text apart. */
  | { readonly type: 'text'; readonly message: string | undefined; readonly part: number; readonly delta: string }
  | { readonly type: 'reasoning_started' }
  | { readonly type: 'thought'; readonly key: string; readonly delta: string }
  | { readonly type: 'tool_called'; readonly call: ToolCall }
  /** A chunk of a Chat Completions stream; only one with a reason why the model stopped can be the last. */
  | { readonly type: 'chunk'; readonly isLast: boolean }
  /** A model call is over; `messages` are the texts of its answer, in order, none of them empty. */
  | { readonly type: 'response_done'; readonly messages: readonly string[]; readonly isEmpty: boolean };
