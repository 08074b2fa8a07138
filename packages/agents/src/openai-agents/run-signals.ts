import type { RunStreamEvent } from '@openai/agents';
import { rawModelSignals } from './raw-model-events.js';
import { isRecord, parseRecord } from './records.js';
import type { RunSignal } from './run-signal.js';

/** A run's events in the few terms that matter to a reader. */
export function runSignals(event: RunStreamEvent): RunSignal[] {
  if (event.type === 'run_item_stream_event') {
    return event.name === 'tool_called' ? toolCalled(event.item.rawItem) : [];
  }
  if (event.type !== 'raw_model_stream_event') return [];
  const { data } = event;
  switch (data.type) {
    case 'output_text_delta': {
      const index = data.providerData?.['content_index'];
      const message = 'itemId' in data && typeof data.itemId === 'string' ? data.itemId : undefined;
      return [{ type: 'text', message, part: typeof index === 'number' ? index : 0, delta: data.delta }];
    }
    case 'response_done':
      return [responseDone(data.response.output)];
    case 'model':
      return rawModelSignals(data.event);
    default:
      return [];
  }
}

function toolCalled(item: unknown): RunSignal[] {
  if (!isRecord(item) || item['type'] !== 'function_call' || typeof item['name'] !== 'string') return [];
  const call = { name: item['name'], arguments: parseRecord(item['arguments']) };
  return [{ type: 'tool_called', call }];
}

function responseDone(output: readonly unknown[]): RunSignal {
  const messages = output.map(messageText).filter((text) => text !== '');
  return { type: 'response_done', messages, isEmpty: output.length === 0 };
}

function messageText(item: unknown): string {
  if (!isRecord(item) || item['role'] !== 'assistant' || !Array.isArray(item['content'])) return '';
  return item['content']
    .filter(isRecord)
    .map((part) => (part['type'] === 'refusal' ? part['refusal'] : part['text']))
    .filter((text) => typeof text === 'string')
    .join('');
}
