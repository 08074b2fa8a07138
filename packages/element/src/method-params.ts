import { ChatKitError, type Draft, type Message } from '@docent/client';
import type { Attachment, InferenceOptions, UserMessageContent } from '@docent/protocol';
import type { OpenAIChatKit } from '@openai/chatkit';

export type SendUserMessageParams = Parameters<OpenAIChatKit['sendUserMessage']>[0];
export type SetComposerValueParams = Parameters<OpenAIChatKit['setComposerValue']>[0];

/** A message from the parameters of `sendUserMessage`. Structured content wins over plain text. */
export function toMessage(params: SendUserMessageParams): Message {
  const { text, content, reply, attachments, toolChoice, model } = params;
  const inference: InferenceOptions = {};
  if (toolChoice !== undefined) inference.tool_choice = { id: toolChoice.id };
  if (model !== undefined) inference.model = model;
  return {
    content: (content as UserMessageContent[] | undefined) ?? [{ type: 'input_text', text: text ?? '' }],
    quote: reply ?? '',
    attachments: (attachments as Attachment[] | undefined) ?? [],
    inference,
  };
}

/** A draft after `setComposerValue`: what is not named stays as it is. */
export function changedDraft(draft: Draft, params: SetComposerValueParams): Draft {
  const { text, content, reply, attachments, files, selectedToolId, selectedModelId } = params;
  if ((attachments?.length ?? 0) > 0 || (files?.length ?? 0) > 0) throw unavailable('Attachments are');
  if (selectedToolId !== undefined && selectedToolId !== null) throw unavailable('The tool to select is');
  if (selectedModelId !== undefined) throw unavailable('The model to select is');
  return {
    text: content?.map((part) => part.text).join('') ?? text ?? draft.text,
    quote: reply ?? draft.quote,
  };
}

function unavailable(what: string): ChatKitError {
  return new ChatKitError('invalid_state', `${what} not available in this composer.`);
}
