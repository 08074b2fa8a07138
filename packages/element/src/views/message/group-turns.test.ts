import type { Conversation, OutgoingMessage } from '@docent/client';
import { describe, expect, it } from 'vitest';
import { groupTurns } from './group-turns.js';

const item = (type: string, id: string) => ({ id, type, content: [], attachments: [] });
const message = (key: string, after: string | null): OutgoingMessage => ({
  key,
  after,
  content: [],
  quote: '',
  attachments: [],
  inference: {},
});

/** The turns of a conversation: `question:items`, with `!` for one that was not sent. */
function turns(items: object[], rest: Partial<Conversation> = {}): string[] {
  const conversation = { thread: { items }, keys: new Map(), outgoing: null, unsent: [], ...rest };
  return groupTurns(conversation as unknown as Conversation).map(
    ({ key, unsent, items: answers }) => `${key}${unsent ? '!' : ''}:${answers.map(({ id }) => id).join('')}`,
  );
}

const thread = [
  item('assistant_message', 'a'),
  item('user_message', 'q'),
  item('assistant_message', 'b'),
  item('widget', 'c'),
  item('user_message', 'r'),
];

describe('turns', () => {
  it('are a question and what came of it; what comes before the first question is one, too', () => {
    expect(turns(thread)).toEqual(['start:a', 'q:bc', 'r:']);
    expect(turns([])).toEqual([]);
  });

  it('keep their key when the server acknowledges a message', () => {
    const before = turns(thread.slice(0, 4), { outgoing: message('message-1', 'c') });
    const after = turns(thread, { keys: new Map([['r', 'message-1']]) });
    expect(before).toEqual(after);
  });

  it('show unsent messages where they were sent', () => {
    const unsent = [message('m1', 'c'), message('m2', 'c'), message('m3', null), message('m4', 'gone')];
    expect(turns(thread, { unsent, outgoing: message('m5', 'r') })).toEqual([
      'm3!:',
      'start:a',
      'q:bc',
      'm1!:',
      'm2!:',
      'r:',
      'm4!:',
      'm5:',
    ]);
  });
});
