import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createClient, transcript } from '../test-support/client.js';
import { assistantItem, firstTurn, userItem } from '../test-support/recorded.js';
import { json, type ScriptedServer, sse, startScriptedServer, stream } from '../test-support/scripted-server.js';

const question = 'What is a topic? 🤔';

let server: ScriptedServer;
beforeEach(async () => {
  server = await startScriptedServer((_, response) => stream(response, sse(...firstTurn)));
});
afterEach(() => server[Symbol.asyncDispose]());

async function submit(url = server.url) {
  const created = createClient(url);
  created.client.draft.value = { text: question, quote: 'quoted' };
  await created.client.submitDraft();
  return created;
}

describe('a refused message', () => {
  it.each([400, 401, 404, 409, 413, 429, 503])('of status %i comes back to the composer', async (status) => {
    server.answer = (_, response) =>
      json(response, { error: { code: 'some_code', message: 'Say less.', path: '' } }, status, { 'retry-after': '7' });
    const { client, names } = await submit();
    expect(client.draft.value).toEqual({ text: question, quote: 'quoted' });
    expect(client.conversation.value).toMatchObject({ threadId: null, phase: 'idle', outgoing: null, unsent: [] });
    expect(client.conversation.value.failure?.error).toMatchObject({
      code: 'http',
      status,
      serverCode: 'some_code',
      serverMessage: 'Say less.',
      retryAfter: 7,
    });
    expect(names()).toEqual(['response.start', 'error', 'response.end']);
  });

  it('stays in place, unsent, when the composer is in use, and can be put back there', async () => {
    server.answer = (_, response) => json(response, {}, 409);
    const { client } = createClient(server.url);
    client.draft.value = { text: question, quote: '' };
    const submitted = client.submitDraft();
    client.draft.value = { text: 'Next thought', quote: '' };
    await submitted;
    expect(transcript(client.conversation.value)).toEqual([`unsent: ${question}`]);
    client.editUnsent(client.conversation.value.unsent[0]?.key ?? '');
    expect(client.draft.value.text).toBe(`${question}\n\nNext thought`);
    expect(transcript(client.conversation.value)).toEqual([]);
  });

  it('never shows an unstructured error body', async () => {
    server.answer = (_, response) => json(response, { detail: 'psycopg.OperationalError at 10.0.0.3' }, 503);
    const { client } = await submit();
    expect(client.conversation.value.failure?.error.serverMessage).toBeUndefined();
  });
});

describe('a failure that may have happened half-way', () => {
  it('leaves the message unsent with a retry that sends the same again', async () => {
    server.answer = (_, response) => json(response, 'oops', 500);
    const { client } = await submit();
    expect(transcript(client.conversation.value)).toEqual([`unsent: ${question}`]);
    expect(client.conversation.value.failure?.canRetry).toBe(true);
    server.answer = (_, response) => stream(response, sse(...firstTurn));
    await client.retryFailure();
    const [first, second] = server.requests;
    expect(second?.params).toEqual(first?.params);
    expect(transcript(client.conversation.value)).toHaveLength(2);
    expect(client.conversation.value.failure).toBeNull();
  });

  it('stays where it is while the conversation goes on, and can still be sent', async () => {
    const { client } = await submit();
    server.answer = (_, response) => json(response, 'oops', 500);
    await client.send({ content: [{ type: 'input_text', text: 'Lost?' }] }).catch(() => undefined);
    const answers = [assistantItem('msg_4', 'Yes.'), assistantItem('msg_6', 'No.')];
    server.answer = ({ params }, response) => {
      const { content } = (params as { input: { content: object[] } }).input;
      const item = { ...userItem(`msg_${server.requests.length}0`, ''), content };
      stream(response, sse({ type: 'thread.item.done', item }, { type: 'thread.item.done', item: answers.shift() }));
    };
    await client.send({ content: [{ type: 'input_text', text: 'Next' }] });
    expect(transcript(client.conversation.value)).toEqual([
      `you: ${question}`,
      'it: Grüße 🤖, a **topic** is a channel.',
      'you: Next',
      'it: Yes.',
      'unsent: Lost?',
    ]);
    expect(client.conversation.value.unsent[0]?.after).toBe('msg_2');
    await client.resend(client.conversation.value.unsent[0]?.key ?? '');
    expect(transcript(client.conversation.value).slice(-2)).toEqual(['you: Lost?', 'it: No.']);
  });

  it('goes along in the composer to another thread', async () => {
    server.answer = (_, response) => json(response, 'oops', 500);
    const { client } = await submit();
    client.draft.value = { text: 'More', quote: '' };
    await client.openThread(null);
    expect(client.draft.value).toEqual({ text: `${question}\n\nMore`, quote: 'quoted' });
  });

  it('is a server that is not there', async () => {
    const { client } = await submit('http://127.0.0.1:1/chatkit');
    expect(client.conversation.value.failure?.error.code).toBe('network');
    expect(transcript(client.conversation.value)).toEqual([`unsent: ${question}`]);
  });

  it('is an empty 200', async () => {
    server.answer = (_, response) => stream(response, '');
    const { client, names } = await submit();
    expect(client.conversation.value).toMatchObject({ phase: 'idle', failure: { canRetry: true } });
    expect(names()).toEqual(['response.start', 'error', 'response.end']);
  });

  it('is a body that is not a stream of events', async () => {
    server.answer = (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end('<!doctype html><h1>Welcome to the proxy</h1>');
    };
    const { client } = await submit();
    expect(client.conversation.value.failure?.error.code).toBe('network');
  });
});

describe('a stream', () => {
  const bytes = new TextEncoder().encode(sse(...firstTurn));

  it('goes on after frames that cannot be read', async () => {
    const garbage = [
      'data: {"type":\n\n',
      ': keep-alive\r\n\r\n',
      'data: 42\n\n',
      'data: {"type":"thread.item.added","item":{"id":7}}\n\n',
      'data: {"type":"thread.item.updated","item_id":"msg_2","update":{"type":"assistant_message.content_part.text_delta"}}\n\n',
      'data: {"type":"a.new.event","x":1}\n\n',
      'event: ping\nid: 4\n\n',
      'data: [DONE]\n\n',
    ].join('');
    server.answer = (_, response) => stream(response, garbage + sse(...firstTurn).replaceAll('\n\n', '\r\n\r\n'));
    const { client, heard } = await submit();
    expect(transcript(client.conversation.value)).toHaveLength(2);
    const codes = heard.filter(({ name }) => name === 'error').map(({ detail }) => detail as { error: unknown });
    expect(codes).toHaveLength(4);
    expect(codes[0]).toMatchObject({ error: { code: 'stream_parse' } });
    expect(client.conversation.value.failure).toBeNull();
  });

  it('reads the same whatever the sizes of its chunks', async () => {
    const whole = (await submit()).client.conversation.value;
    for (let at = 1; at < bytes.length; at += 1) {
      server.answer = async (_, response) => {
        response.writeHead(200, { 'content-type': 'text/event-stream' });
        response.write(bytes.subarray(0, at));
        await new Promise((resolve) => setImmediate(resolve));
        response.end(bytes.subarray(at));
      };
      const { client } = await submit();
      expect(client.conversation.value.thread).toEqual(whole.thread);
    }
  });

  it.each(['closed', 'reset'])(
    'that is %s after any byte ends: idle, one pair of events, nothing lost',
    async (how) => {
      const whole = (await submit()).client.conversation.value;
      const answered = transcript(whole).at(-1);
      for (let at = 0; at < bytes.length; at += 1) {
        server.answer = async (_, response) => {
          response.writeHead(200, { 'content-type': 'text/event-stream' });
          response.write(bytes.subarray(0, at));
          await new Promise((resolve) => setImmediate(resolve));
          if (how === 'closed') response.end();
          else response.destroy();
        };
        const { client, names } = await submit();
        const { value } = client.conversation;
        expect(value.phase, `after ${at} bytes`).toBe('idle');
        expect(value.thread.progress).toBeNull();
        expect(value.thread.live.size).toBe(0);
        expect(names().filter((name) => name === 'response.start')).toHaveLength(1);
        expect(names().filter((name) => name === 'response.end')).toHaveLength(1);
        expect(transcript(value)[0]).toMatch(/^(you|unsent): What is a topic/);
        // Either the whole answer is here, or the reader is told and can try again.
        const complete = transcript(value).at(-1) === answered && value.failure === null;
        expect(complete || value.failure?.canRetry, `after ${at} bytes`).toBe(true);
      }
    },
  );

  it('may be plain JSON', async () => {
    server.answer = (_, response) => json(response, firstTurn);
    const { client } = await submit();
    expect(transcript(client.conversation.value)).toHaveLength(2);
  });

  it('that ends in mid-answer is not painted as finished', async () => {
    server.answer = (_, response) => stream(response, sse(...firstTurn.slice(0, 7)));
    const { client } = await submit();
    expect(transcript(client.conversation.value).at(-1)).toBe('it: Grüße 🤖, ');
    expect(client.conversation.value.failure).toMatchObject({ canRetry: true, error: { code: 'network' } });
    server.answer = (_, response) =>
      stream(response, sse({ type: 'thread.item.done', item: assistantItem('m', 'Ok') }));
    await client.retryFailure();
    expect(server.requests.at(-1)?.type).toBe('threads.retry_after_item');
    expect(transcript(client.conversation.value)).toEqual([`you: ${question}`, 'it: Ok']);
  });
});
