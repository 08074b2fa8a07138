import type { ThreadItem } from '@docent/protocol';
import { describe, expect, it } from 'vitest';
import { historyAsText } from './history-as-text.js';

const base = { thread_id: 'thr_1', created_at: '2026-11-22T10:00:00Z' };

const user = (text: string, quote?: string): ThreadItem => ({
  ...base,
  id: text,
  type: 'user_message',
  content: [{ type: 'input_text', text }],
  attachments: [],
  inference_options: {},
  quoted_text: quote,
});
const assistant = (text: string): ThreadItem => ({
  ...base,
  id: text,
  type: 'assistant_message',
  content: [{ type: 'output_text', text, annotations: [] }],
});

describe('historyAsText', () => {
  it('names who said what', () => {
    const items = [user('Why?', 'A bus.'), assistant('Because.'), { ...base, id: 'e', type: 'end_of_turn' as const }];
    expect(historyAsText(items)).toBe('User: [about the passage “A bus.”] Why?\n\nAssistant: Because.');
  });

  it('is empty without messages', () => {
    expect(historyAsText([])).toBe('');
    expect(historyAsText([assistant('  ')])).toBe('');
  });

  it('keeps the newest messages', () => {
    const items = Array.from({ length: 20 }, (_, index) => user(`q${index}`));
    const lines = historyAsText(items).split('\n\n');
    expect(lines).toHaveLength(10);
    expect(lines.at(-1)).toBe('User: q19');
    expect(historyAsText(items, { maxMessages: 1 })).toBe('User: q19');
  });

  it('keeps within its size, the newest whole', () => {
    const items = [user('oldest'), assistant('x'.repeat(500)), user('newest')];
    const text = historyAsText(items, { maxCharacters: 200 });
    expect(text.length).toBeLessThanOrEqual(200);
    expect(text).toMatch(/^Assistant: x+…\n\nUser: newest$/);
    expect(historyAsText(items, { maxCharacters: 30 })).toBe('User: newest');
  });

  it('never cuts a character in half', () => {
    const text = historyAsText([user('🤖'.repeat(100))], { maxCharacters: 101 });
    expect(encodeURIComponent(text), 'throws on half a surrogate pair').toContain('%');
  });
});
