import { isRecord, type UnknownRecord } from './records.js';
import type { RunSignal } from './run-signal.js';

/** A refusal is its own content part, after all text. */
const REFUSAL_PART = 1_000;

/**
 * What the SDK's normalised events leave out: refusals and reasoning while they stream, and whether a Chat Completions
 * stream came to its end. Source: the events of OpenAI's Responses API and the chunks of Chat Completions, with
 * `reasoning_content` and `reasoning` as other servers send them.
 */
export function rawModelSignals(event: unknown): RunSignal[] {
  if (!isRecord(event)) return [];
  if (Array.isArray(event['choices'])) return chatSignals(event['choices'][0]);
  return responsesSignals(event);
}

function chatSignals(choice: unknown): RunSignal[] {
  if (!isRecord(choice)) return [];
  const signals: RunSignal[] = [];
  const delta = isRecord(choice['delta']) ? choice['delta'] : {};
  const thought = text(delta['reasoning_content']) || text(delta['reasoning']);
  if (thought !== '') signals.push({ type: 'reasoning_started' }, { type: 'thought', key: 'chat', delta: thought });
  const refusal = text(delta['refusal']);
  if (refusal !== '') signals.push({ type: 'text', message: undefined, part: REFUSAL_PART, delta: refusal });
  signals.push({ type: 'chunk', isLast: typeof choice['finish_reason'] === 'string' });
  return signals;
}

function responsesSignals(event: UnknownRecord): RunSignal[] {
  switch (event['type']) {
    case 'response.output_item.added':
      return isRecord(event['item']) && event['item']['type'] === 'reasoning' ? [{ type: 'reasoning_started' }] : [];
    case 'response.reasoning_summary_text.delta': {
      const key = `${text(event['item_id'])} ${String(event['summary_index'])}`;
      return [{ type: 'thought', key, delta: text(event['delta']) }];
    }
    case 'response.refusal.delta':
      return [
        {
          type: 'text',
          message: text(event['item_id']),
          part: Number(event['content_index']),
          delta: text(event['delta']),
        },
      ];
    default:
      return [];
  }
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
