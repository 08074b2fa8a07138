import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { item as anyItem, update as anyUpdate } from '../test-support/arbitraries.js';
import { applyItemUpdate } from './apply-item-update.js';
import type { AssistantMessageContent, AssistantMessageItem, ThreadItem, WidgetItem, WorkflowItem } from './item.js';
import type { ItemUpdate } from './item-update.js';
import type { Annotation } from './source.js';
import type { Task } from './workflow.js';

const base = { id: 'x', thread_id: 't', created_at: '2026-01-01T00:00:00.000Z' };

function message(...content: AssistantMessageContent[]): AssistantMessageItem {
  return { ...base, type: 'assistant_message', content };
}

function part(text: string, annotations: Annotation[] = []): AssistantMessageContent {
  return { type: 'output_text', text, annotations };
}

function annotation(title: string): Annotation {
  return { type: 'annotation', source: { type: 'url', title, url: `/${title}` } };
}

function apply(item: ThreadItem, ...updates: ItemUpdate[]): ThreadItem {
  return updates.reduce(applyItemUpdate, item);
}

test('for any item and update: no throw, same item, and nothing given is changed', () => {
  fc.assert(
    fc.property(anyItem, anyUpdate, (item, update) => {
      const before = structuredClone({ item, update });
      const after = applyItemUpdate(item, update);
      expect({ item, update }).toEqual(before);
      expect({ id: after.id, type: after.type, created_at: after.created_at }).toEqual({
        id: item.id,
        type: item.type,
        created_at: item.created_at,
      });
    }),
    { numRuns: 500 },
  );
});

describe('an assistant message', () => {
  const delta = (text: string, index = 0): ItemUpdate => ({
    type: 'assistant_message.content_part.text_delta',
    content_index: index,
    delta: text,
  });
  const annotated = (title: string, index: number): ItemUpdate => ({
    type: 'assistant_message.content_part.annotation_added',
    content_index: 0,
    annotation_index: index,
    annotation: annotation(title),
  });

  test('grows by deltas, also in a part that was never added', () => {
    expect(apply(message(), delta('Hel'), delta('lo'))).toEqual(message(part('Hello')));
    expect(apply(message(), delta('third', 2))).toEqual(message(part(''), part(''), part('third')));
  });

  test('takes a part at its index, not at the end', () => {
    const added: ItemUpdate = { type: 'assistant_message.content_part.added', content_index: 0, content: part('new') };
    expect(apply(message(part('old')), added)).toEqual(message(part('new')));
  });

  test('takes annotations at their index, beyond the end as the last, the same one once', () => {
    const item = apply(message(part('x')), annotated('b', 0), annotated('a', 0), annotated('z', 9), annotated('a', 0));
    expect(item).toEqual(message(part('x', [annotation('a'), annotation('b'), annotation('z')])));
  });

  test('keeps its annotations when the finished part comes without them', () => {
    const finished: ItemUpdate = { type: 'assistant_message.content_part.done', content_index: 0, content: part('xy') };
    expect(apply(message(part('x')), annotated('a', 0), finished)).toEqual(message(part('xy', [annotation('a')])));
    const whole: ItemUpdate = { ...finished, content: part('xy', [annotation('b')]) };
    expect(apply(message(part('x')), annotated('a', 0), whole)).toEqual(message(part('xy', [annotation('b')])));
  });

  test('of 10,000 deltas costs no more for the last than for the first', () => {
    const time = (count: number) => {
      let item: ThreadItem = message();
      const started = performance.now();
      for (let n = 0; n < count; n += 1) item = applyItemUpdate(item, delta('word '));
      return performance.now() - started;
    };
    time(10_000);
    const few = Math.min(time(5_000), time(5_000), time(5_000));
    const many = Math.min(time(50_000), time(50_000), time(50_000));
    // Ten times the deltas: linear is 10, quadratic 100.
    expect(many / few).toBeLessThan(40);
  });
});

describe('a workflow', () => {
  const workflow = (...tasks: Task[]): WorkflowItem => ({
    ...base,
    type: 'workflow',
    workflow: { type: 'reasoning', tasks, expanded: false },
  });
  const thought = (content: string): Task => ({ type: 'thought', status_indicator: 'none', content });

  test('takes tasks at their index: one that is announced twice is there once', () => {
    const added: ItemUpdate = { type: 'workflow.task.added', task_index: 0, task: thought('Hm') };
    const updated: ItemUpdate = { type: 'workflow.task.updated', task_index: 0, task: thought('Hmm.') };
    expect(apply(workflow(thought('Hm')), added, updated)).toEqual(workflow(thought('Hmm.')));
    const filler: Task = { type: 'custom', status_indicator: 'none' };
    expect(apply(workflow(), { ...added, task_index: 1 })).toEqual(workflow(filler, thought('Hm')));
  });
});

describe('a widget', () => {
  const widget = (value: string, extra: object = {}): WidgetItem => ({
    ...base,
    type: 'widget',
    widget: { type: 'Card', children: [{ type: 'Row', children: { type: 'Text', id: 't1', value, ...extra } }] },
  });

  test('streams text into the component it names, through lists and single children', () => {
    const more = (delta: string, done: boolean): ItemUpdate => ({
      type: 'widget.streaming_text.value_delta',
      component_id: 't1',
      delta,
      done,
    });
    expect(apply(widget(''), more('Hel', false))).toEqual(widget('Hel', { streaming: true }));
    expect(apply(widget(''), more('Hel', false), more('lo', true))).toEqual(widget('Hello', { streaming: false }));
  });

  test('replaces a component, or its root', () => {
    const component = { type: 'Text', id: 't1', value: 'new' };
    const updated: ItemUpdate = { type: 'widget.component.updated', component_id: 't1', component };
    expect(apply(widget('old'), updated)).toEqual(widget('new'));
    const root: ItemUpdate = { type: 'widget.root.updated', widget: { type: 'Card' } };
    expect(apply(widget('old'), root)).toEqual({ ...base, type: 'widget', widget: { type: 'Card' } });
  });

  test('stays the same object when the component is not there', () => {
    const item = widget('x');
    const update: ItemUpdate = {
      type: 'widget.component.updated',
      component_id: 'nowhere',
      component: { type: 'Text' },
    };
    expect(applyItemUpdate(item, update)).toBe(item);
  });
});

describe('what does not fit changes nothing', () => {
  const delta: ItemUpdate = { type: 'assistant_message.content_part.text_delta', content_index: 0, delta: 'x' };
  const image: ItemUpdate = { type: 'generated_image.updated', image: { id: 'i', url: 'u' } };

  test('an update for another type of item', () => {
    for (const [item, update] of [
      [message(part('x')), image],
      [{ ...base, type: 'generated_image' }, delta],
      [{ ...base, type: 'end_of_turn' }, delta],
    ] satisfies [ThreadItem, ItemUpdate][]) {
      expect(applyItemUpdate(item, update)).toBe(item);
    }
  });

  test.each([-1, 1.5, Number.NaN, 10_001, Number.MAX_SAFE_INTEGER])('an index of %d', (index) => {
    const item = message(part('x'));
    expect(applyItemUpdate(item, { ...delta, content_index: index })).toBe(item);
  });

  test('an update that nobody knows yet', () => {
    const item = message(part('x'));
    expect(applyItemUpdate(item, { type: 'assistant_message.folded' } as unknown as ItemUpdate)).toBe(item);
  });
});

test('an image is replaced', () => {
  const item: ThreadItem = { ...base, type: 'generated_image' };
  const update: ItemUpdate = { type: 'generated_image.updated', image: { id: 'i', url: 'u' }, progress: 0.5 };
  expect(applyItemUpdate(item, update)).toEqual({ ...item, image: { id: 'i', url: 'u' } });
});
