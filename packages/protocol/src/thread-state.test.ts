import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { event as anyEvent } from '../test-support/arbitraries.js';
import type { ThreadStreamEvent } from './event.js';
import type { AssistantMessageItem, ThreadItem } from './item.js';
import type { Thread } from './thread.js';
import { applyEvent, emptyThreadState, type ThreadState } from './thread-state.js';
import { isHiddenItem } from './visibility.js';

function apply(...events: ThreadStreamEvent[]): ThreadState {
  return events.reduce(applyEvent, emptyThreadState);
}

function answer(id: string, text: string): AssistantMessageItem {
  const content = text === '' ? [] : [{ type: 'output_text' as const, text, annotations: [] }];
  return { type: 'assistant_message', id, thread_id: 't', created_at: '2026-01-01T00:00:00.000Z', content };
}

const thread: Thread = {
  id: 't',
  title: 'Topics',
  created_at: '2026-01-01T00:00:00.000Z',
  status: { type: 'active' },
  items: { data: [], has_more: false },
};
const hidden: ThreadItem = { ...answer('h', ''), type: 'sdk_hidden_context', content: 'secret' };
const delta = (id: string, text: string): ThreadStreamEvent => ({
  type: 'thread.item.updated',
  item_id: id,
  update: { type: 'assistant_message.content_part.text_delta', content_index: 0, delta: text },
});

describe('for any sequence of events', () => {
  /** Freezes everything, so that a change of what was given throws. */
  function freeze<T>(value: T): T {
    if (typeof value !== 'object' || value === null || value instanceof Set) return value;
    Object.values(value).forEach(freeze);
    return Object.freeze(value);
  }

  test('it never throws, changes nothing it was given, and keeps its promises', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 30 }), (events) => {
        let state = emptyThreadState;
        for (const next of events) {
          state = applyEvent(freeze(state), freeze(next));
          const ids = state.items.map((item) => item.id);
          expect(new Set(ids).size).toBe(ids.length);
          expect(state.items.some(isHiddenItem)).toBe(false);
          expect([...state.live].every((id) => ids.includes(id))).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('the same events give the same state', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 30 }), (events) => {
        expect(apply(...events)).toEqual(apply(...structuredClone(events)));
      }),
    );
  });
});

describe('the thread', () => {
  test('is created with the items it brings, hidden ones left out', () => {
    const items = { data: [answer('a', 'x'), hidden], has_more: false };
    const state = apply({ type: 'thread.created', thread: { ...thread, items } });
    expect(state.thread).toEqual({ ...thread, items: undefined });
    expect(state.items.map((item) => item.id)).toEqual(['a']);
  });

  test('is updated without losing its items: the page of the event is empty by design', () => {
    const state = apply(
      { type: 'thread.created', thread },
      { type: 'thread.item.done', item: answer('a', 'x') },
      { type: 'thread.updated', thread: { ...thread, title: 'New', status: { type: 'closed' } } },
    );
    expect(state.thread).toMatchObject({ title: 'New', status: { type: 'closed' } });
    expect(state.items).toHaveLength(1);
  });
});

describe('items', () => {
  test('are live from added to done, and stand where they were added', () => {
    const first = apply(
      { type: 'thread.item.added', item: answer('a', '') },
      { type: 'thread.item.added', item: answer('b', '') },
      delta('a', 'Hi'),
    );
    expect([...first.live]).toEqual(['a', 'b']);
    const done = applyEvent(first, { type: 'thread.item.done', item: answer('a', 'Hi!') });
    expect([...done.live]).toEqual(['b']);
    expect(done.items.map((item) => item.id)).toEqual(['a', 'b']);
    expect(done.items[0]).toEqual(answer('a', 'Hi!'));
  });

  test('that were never added may be done, replaced or removed', () => {
    const state = apply(
      { type: 'thread.item.done', item: answer('a', 'x') },
      { type: 'thread.item.replaced', item: answer('b', 'y') },
      { type: 'thread.item.removed', item_id: 'nobody' },
      delta('nobody', 'z'),
    );
    expect(state.items.map((item) => item.id)).toEqual(['a', 'b']);
  });

  test('that are removed are gone, and no longer live', () => {
    const state = apply(
      { type: 'thread.item.added', item: answer('a', '') },
      { type: 'thread.item.removed', item_id: 'a' },
    );
    expect(state).toMatchObject({ items: [], live: new Set() });
  });

  test('that are hidden never come in, by any event', () => {
    const state = apply(
      { type: 'thread.item.added', item: hidden },
      { type: 'thread.item.done', item: hidden },
      { type: 'thread.item.replaced', item: hidden },
    );
    expect(state).toEqual(emptyThreadState);
  });
});

describe('progress', () => {
  const progress: ThreadStreamEvent = { type: 'progress_update', text: 'Searching', icon: 'search' };

  test('stays until something can be seen: an empty answer is not that', () => {
    const waiting = apply(progress, { type: 'thread.item.added', item: answer('a', '') }, delta('a', ''));
    expect(waiting.progress).toEqual({ text: 'Searching', icon: 'search' });
    expect(applyEvent(waiting, delta('a', 'Hi')).progress).toBeNull();
  });

  test('ends with an error', () => {
    const error: ThreadStreamEvent = { type: 'error', code: 'stream.error', allow_retry: true };
    expect(apply(progress, error)).toMatchObject({ progress: null, error });
  });
});

test('stream options, notices and unknown events', () => {
  const notice: ThreadStreamEvent = { type: 'notice', level: 'info', message: 'Hi' };
  const state = apply({ type: 'stream_options', stream_options: { allow_cancel: true } }, notice, notice);
  expect(state).toMatchObject({ allowCancel: true, notices: [notice, notice] });
  const future = { type: 'thread.item.teleported' } as unknown as ThreadStreamEvent;
  expect(applyEvent(state, future)).toBe(state);
});
