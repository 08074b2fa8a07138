import type { ChatKitError } from './errors.js';

/** What an application can hear of, by name; the element sends each as `chatkit.<name>`. */
export interface ChatEvents {
  error: { error: ChatKitError };
  'response.start': null;
  'response.end': null;
  'thread.change': { threadId: string | null };
  'thread.load.start': { threadId: string };
  'thread.load.end': { threadId: string };
  effect: { name: string; data: Record<string, unknown> };
  log: { name: string; data?: Record<string, unknown> };
}

export type EmitChatEvent = <Name extends keyof ChatEvents>(name: Name, detail: ChatEvents[Name]) => void;
