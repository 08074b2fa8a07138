import type { z } from 'zod';
import { ProtocolError } from './errors.js';
import { type ChatKitRequest, chatKitRequestSchema, streamingRequestSchema } from './request.js';

/** Names that older integrations send, and what they mean today. */
const aliases: Readonly<Record<string, string>> = { 'threads.run': 'threads.add_user_message' };

const requestTypes: readonly string[] = chatKitRequestSchema.options.map((option) => option.shape.type.value);
const streamingTypes: ReadonlySet<string> = new Set(
  streamingRequestSchema.options.map((option) => option.shape.type.value),
);

/**
 * Reads a request body.
 *
 * @param body the raw text of the request
 * @throws {ProtocolError} when it is not JSON, of an unknown type, or a field is not what the protocol asks for
 */
export function parseRequest(body: string): ChatKitRequest {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    throw new ProtocolError('invalid_json', 'The body must be a JSON object {type, params}.');
  }
  return parseRequestObject(value);
}

/** Like {@link parseRequest}, for a body that was parsed already. */
export function parseRequestObject(value: unknown): ChatKitRequest {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new ProtocolError('invalid_request', 'The body must be a JSON object {type, params}.');
  }
  if (isDeeperThan(MAX_DEPTH, value)) {
    throw new ProtocolError('invalid_request', `The body may be nested at most ${MAX_DEPTH} levels deep.`);
  }
  const envelope = value as Record<string, unknown>;
  const given = envelope['type'];
  const type = typeof given === 'string' && Object.hasOwn(aliases, given) ? aliases[given] : given;
  if (typeof type !== 'string' || !requestTypes.includes(type)) {
    throw new ProtocolError('unknown_request_type', `type must be one of: ${requestTypes.join(', ')}.`, 'type');
  }
  const parsed = chatKitRequestSchema.safeParse({ ...envelope, type, params: envelope['params'] ?? {} });
  if (parsed.success) return parsed.data;
  throw invalid(parsed.error);
}

/** Whether a request is answered with a stream of events rather than one JSON body. */
export function isStreamingRequest(request: { readonly type: string }): boolean {
  return streamingTypes.has(request.type);
}

/** Far past any real request. What is stored and sent on gets walked many times, and each walk needs its stack. */
const MAX_DEPTH = 100;

function isDeeperThan(depth: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return depth === 0 || Object.values(value).some((entry) => isDeeperThan(depth - 1, entry));
}

function invalid(error: z.ZodError): ProtocolError {
  const issue = error.issues[0];
  const path = issue?.path.join('.') ?? '';
  return new ProtocolError('invalid_request', `${path || 'body'}: ${issue?.message ?? 'invalid'}`, path);
}
