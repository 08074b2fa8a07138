import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ProtocolError } from './errors.js';
import { isStreamingRequest, parseRequest, parseRequestObject } from './parse-request.js';

const input = { content: [{ type: 'input_text', text: 'Hi' }], attachments: [], inference_options: {} };
const action = { type: 'go', payload: { n: 1 } };

/** One valid request of each type, and whether it streams. */
const requests: [type: string, streams: boolean, params: object][] = [
  ['threads.create', true, { input }],
  ['threads.add_user_message', true, { thread_id: 't', input }],
  ['threads.add_client_tool_output', true, { thread_id: 't', result: null }],
  ['threads.add_structured_input', true, { thread_id: 't', item_id: 'i', input: { status: 'skipped', answers: {} } }],
  ['threads.retry_after_item', true, { thread_id: 't', item_id: 'i' }],
  ['threads.custom_action', true, { thread_id: 't', item_id: null, action }],
  ['threads.sync_custom_action', false, { thread_id: 't', action }],
  ['threads.get_by_id', false, { thread_id: 't' }],
  ['threads.list', false, {}],
  ['items.list', false, { thread_id: 't', limit: 5, order: 'asc', after: 'i' }],
  ['threads.update', false, { thread_id: 't', title: 'New' }],
  ['threads.delete', false, { thread_id: 't' }],
  ['items.feedback', false, { thread_id: 't', item_ids: ['i'], kind: 'positive' }],
  ['attachments.create', false, { name: 'a.pdf', size: 1, mime_type: 'application/pdf' }],
  ['attachments.delete', false, { attachment_id: 'f' }],
  ['input.transcribe', false, { audio_base64: '', mime_type: 'audio/webm' }],
];

function failure(body: string): ProtocolError {
  try {
    parseRequest(body);
  } catch (error) {
    if (ProtocolError.isInstance(error)) return error;
    throw error;
  }
  return expect.fail('the request was taken');
}

describe('the sixteen requests', () => {
  test.each(requests)('%s', (type, streams, params) => {
    const request = parseRequest(JSON.stringify({ type, params }));
    expect(request).toMatchObject({ type, params });
    expect(isStreamingRequest(request)).toBe(streams);
  });

  test('threads.run is the old name of threads.add_user_message', () => {
    const request = parseRequest(JSON.stringify({ type: 'threads.run', params: { thread_id: 't', input } }));
    expect(request.type).toBe('threads.add_user_message');
  });

  test('what is left out gets its default', () => {
    const request = parseRequest('{"type":"threads.create","params":{"input":{"content":[]}}}');
    expect(request.params).toEqual({ input: { content: [], attachments: [], inference_options: {} } });
    expect(parseRequest('{"type":"threads.list"}').params).toEqual({ order: 'desc' });
  });

  test('unknown fields pass: a newer client must not fail', () => {
    const request = parseRequestObject({
      type: 'threads.list',
      params: { future: 1 },
      metadata: { page: {} },
      also: 2,
    });
    expect(request).toMatchObject({ params: { future: 1 }, metadata: { page: {} }, also: 2 });
  });
});

describe('what is refused says which field', () => {
  test.each([
    ['', 'invalid_json', ''],
    ['{', 'invalid_json', ''],
    ['null', 'invalid_request', ''],
    ['[]', 'invalid_request', ''],
    ['"threads.list"', 'invalid_request', ''],
    ['{}', 'unknown_request_type', 'type'],
    ['{"type":7}', 'unknown_request_type', 'type'],
    ['{"type":"constructor"}', 'unknown_request_type', 'type'],
    ['{"type":"threads.fly","params":{}}', 'unknown_request_type', 'type'],
    ['{"type":"threads.create"}', 'invalid_request', 'params.input'],
    ['{"type":"threads.create","params":[]}', 'invalid_request', 'params'],
    ['{"type":"threads.create","params":{"input":{"content":"Hi"}}}', 'invalid_request', 'params.input.content'],
    [
      '{"type":"threads.create","params":{"input":{"content":[{"type":"input_text","text":1}]}}}',
      'invalid_request',
      'params.input.content.0.text',
    ],
    [
      '{"type":"threads.create","params":{"input":{"content":[{"type":"input_smell"}]}}}',
      'invalid_request',
      'params.input.content.0.type',
    ],
    ['{"type":"threads.get_by_id","params":{"thread_id":""}}', 'invalid_request', 'params.thread_id'],
    ['{"type":"threads.list","params":{"order":"sideways"}}', 'invalid_request', 'params.order'],
    ['{"type":"threads.list","params":{"limit":0}}', 'invalid_request', 'params.limit'],
    ['{"type":"threads.list","params":{"limit":1.5}}', 'invalid_request', 'params.limit'],
    ['{"type":"threads.list","metadata":[]}', 'invalid_request', 'metadata'],
  ])('%s', (body, code, path) => {
    expect(failure(body)).toMatchObject({ code, path, message: expect.stringMatching(/./) });
  });

  test('with a list of the types there are', () => {
    expect(failure('{"type":"threads.fly"}').message).toContain('threads.create');
  });

  test('nesting without end, before it can exhaust the stack of whoever walks the value', () => {
    const deep = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
    const body = (depth: number) => `{"type":"threads.list","metadata":${deep(depth)}}`;
    expect(parseRequest(body(50)).type).toBe('threads.list');
    expect(failure(body(200))).toMatchObject({ code: 'invalid_request', path: '' });
    expect(failure(body(100_000)).code).toMatch(/invalid_(json|request)/);
  });

  test('never with what the reader wrote', () => {
    const body = { type: 'threads.create', params: { input: { content: [{ type: 'my secret', text: 'my secret' }] } } };
    expect(failure(JSON.stringify(body)).message).not.toContain('secret');
  });
});

test('any JSON at all is either a request or a ProtocolError', () => {
  const type = fc.constantFrom(...requests.map(([name]) => name));
  const body = fc.oneof(
    fc.jsonValue(),
    fc.record({ type, params: fc.jsonValue() }),
    fc.record({
      type,
      params: fc.dictionary(fc.constantFrom('thread_id', 'input', 'limit', 'action'), fc.jsonValue()),
    }),
  );
  fc.assert(
    fc.property(body, (value) => {
      try {
        parseRequest(JSON.stringify(value));
      } catch (error) {
        if (!ProtocolError.isInstance(error)) throw error;
      }
    }),
    { numRuns: 2000 },
  );
});
