import type { ThreadStreamEvent } from '@docent/protocol';
import { describe, expect, test } from 'vitest';
import { wireEvent, wireJson } from './wire-json.js';

describe('nulls', () => {
  test('are left out, at every depth', () => {
    const value = { a: null, b: [{ c: null, d: 1 }], e: { f: null }, g: undefined, after: null };
    expect(wireJson(value)).toBe('{"b":[{"d":1}],"e":{}}');
  });

  test("stay in the application's own data, as with the reference server", () => {
    const value = {
      arguments: { x: null },
      output: [null, { y: null }],
      payload: { k: null },
      content: [{ type: 'input_tag', data: { z: null }, group: null }],
    };
    expect(wireJson(value)).toBe(
      '{"arguments":{"x":null},"output":[null,{"y":null}],"payload":{"k":null},"content":[{"type":"input_tag","data":{"z":null}}]}',
    );
  });

  test('are left out of the entries of a page, though its field is named data too', () => {
    expect(wireJson({ data: [{ id: 'x', title: null }], has_more: false, after: null })).toBe(
      '{"data":[{"id":"x"}],"has_more":false}',
    );
  });

  test('a text that only looks like one is left alone', () => {
    expect(JSON.parse(wireJson({ text: '{"a":null}' }))).toEqual({ text: '{"a":null}' });
  });

  test('the value itself is not changed', () => {
    const value = { a: null };
    wireJson(value);
    expect(value).toEqual({ a: null });
  });
});

test('an event is one frame, its nulls left out', () => {
  const event: ThreadStreamEvent = { type: 'progress_update', text: 'Line\nbreak', icon: null };
  expect(wireEvent(event)).toBe('data: {"type":"progress_update","text":"Line\\nbreak"}\n\n');
});
