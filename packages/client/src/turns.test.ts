import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createClient, transcript } from '../test-support/client.js';
import { assistantItem, delta, firstTurn, thread, userItem } from '../test-support/recorded.js';
import { json, type ScriptedServer, sse, startScriptedServer, stream } from '../test-support/scripted-server.js';
import { ChatClient } from './chat-client.js';

const question = { content: [{ type: 'input_text' as const, text: 'What is a topic? 🤔' }] };

let server: ScriptedServer;
beforeEach(async () => {
  server = await startScriptedServer((_, response) => stream(response, sse(...firstTurn)));
});
afterEach(() => server[Symbol.asyncDispose]());

describe('a turn', () => {
  it('shows one user message at every moment, and tells the application in order', async () => {
    const { client, names } = createClient(server.url);
    const bubbles: number[] = [];
    client.conversation.subscribe((value) => {
      bubbles.push(transcript(value).filter((line) => /^(you|sending|unsent)/.test(line)).length);
    });
    await client.send(question);
    expect(new Set(bubbles.slice(1))).toEqual(new Set([1]));
    expect(names()).toEqual(['response.start', 'thread.change', 'response.end']);
    expect(transcript(client.conversation.value)).toEqual([
      'you: What is a topic? 🤔',
      'it: Grüße 🤖, a **topic** is a channel.',
    ]);
    expect(client.conversation.value.thread.thread?.title).toBe('Topics');
    expect(client.conversation.value.threadId).toBe('thr_1');
  });

  it('keeps the key of a message when the server acknowledges it', async () => {
    const { client } = createClient(server.url);
    const sent = client.send(question);
    const key = client.conversation.value.outgoing?.key;
    await sent;
    expect(client.conversation.value.keys.get('msg_1')).toBe(key);
  });

  it('keeps annotations over a content_part.done that lists none', async () => {
    const { client } = createClient(server.url);
    const counts: number[] = [];
    client.conversation.subscribe(({ thread: { items } }) => {
      const answer = items.find((item) => item.type === 'assistant_message');
      counts.push(answer?.type === 'assistant_message' ? (answer.content[0]?.annotations.length ?? 0) : 0);
    });
    await client.send(question);
    expect(counts.slice(counts.indexOf(1)).every((count) => count === 1)).toBe(true);
  });

  it('adds the next message to the thread', async () => {
    const { client } = createClient(server.url);
    await client.send(question);
    server.answer = (_, response) =>
      stream(
        response,
        sse(
          { type: 'thread.item.done', item: userItem('msg_3', 'And?') },
          {
            type: 'thread.item.done',
            item: assistantItem('msg_4', 'So.'),
          },
        ),
      );
    await client.send({ content: [{ type: 'input_text', text: ' And? ' }], quote: 'a channel' });
    expect(server.requests.at(-1)).toMatchObject({
      type: 'threads.add_user_message',
      params: {
        thread_id: 'thr_1',
        input: {
          content: [{ type: 'input_text', text: 'And?' }],
          quoted_text: 'a channel',
          attachments: [],
          inference_options: {},
        },
      },
    });
    expect(transcript(client.conversation.value)).toHaveLength(4);
  });

  it('refuses a second message while it runs', async () => {
    const { client } = createClient(server.url);
    const first = client.send(question);
    await expect(client.send(question)).rejects.toMatchObject({ code: 'busy' });
    await first;
    expect(server.requests).toHaveLength(1);
  });

  it('is over when response.end is heard: a handler may send the next message', async () => {
    let next: Promise<void> | undefined;
    const client: ChatClient = new ChatClient({
      api: () => ({ url: server.url }),
      locale: () => 'en',
      emit: (name) => {
        if (name === 'response.end') next ??= client.send(question);
      },
    });
    await client.send(question);
    await expect(next).resolves.toBeUndefined();
    expect(server.requests).toHaveLength(2);
  });

  it('forwards effects in stream order and shows notices', async () => {
    server.answer = (_, response) =>
      stream(
        response,
        sse(
          ...firstTurn.slice(0, 3),
          { type: 'client_effect', name: 'highlight' },
          { type: 'notice', level: 'info', message: 'Slow today' },
        ),
      );
    const { client, heard } = createClient(server.url);
    await client.send(question);
    expect(heard.find((event) => event.name === 'effect')?.detail).toEqual({ name: 'highlight', data: {} });
    expect(client.conversation.value.thread.notices).toHaveLength(1);
    client.dismissNotice(0);
    expect(client.conversation.value.thread.notices).toHaveLength(0);
  });
});

describe('stop', () => {
  const begin = [...firstTurn.slice(0, 3), { type: 'thread.item.added', item: assistantItem('msg_2', '') }];

  it('keeps what was written, at once, with a fetch that ignores the signal', async () => {
    server.answer = (_, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(sse(...begin, delta('msg_2', 'A topic ')));
    };
    const deaf: typeof fetch = (url, init) => fetch(url, { ...init, signal: null });
    const { client, names } = createClient(server.url, deaf);
    const sent = client.send(question);
    await until(() => transcript(client.conversation.value).includes('it: A topic '));
    expect(client.conversation.value.thread.allowCancel).toBe(true);
    client.stop();
    await sent;
    expect(client.conversation.value.phase).toBe('idle');
    expect(transcript(client.conversation.value)).toEqual(['you: What is a topic? 🤔', 'it: A topic ']);
    expect(names()).toEqual(['response.start', 'thread.change', 'response.end']);
  });

  it('drops an answer that never got a word', async () => {
    server.answer = (_, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(sse(...begin));
    };
    const { client } = createClient(server.url);
    const sent = client.send(question);
    await until(() => client.conversation.value.thread.items.length === 2);
    client.stop();
    await sent;
    expect(transcript(client.conversation.value)).toEqual(['you: What is a topic? 🤔']);
    expect(client.conversation.value.failure).toBeNull();
  });
});

describe('leaving a running turn', () => {
  it('does not cancel it, and hears nothing more of it', async () => {
    let closed = false;
    let finish = () => {};
    server.answer = (_, response) => {
      response.on('close', () => {
        closed = !response.writableFinished;
      });
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(sse(...firstTurn.slice(0, 5)));
      finish = () => response.end(sse({ type: 'client_effect', name: 'late' }, ...firstTurn.slice(5)));
    };
    const { client, names } = createClient(server.url);
    const sent = client.send(question);
    await until(() => client.conversation.value.thread.items.length === 2);
    await client.openThread(null);
    await sent;
    expect(names()).toEqual(['response.start', 'thread.change', 'response.end', 'thread.change']);
    finish();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(closed).toBe(false);
    expect(client.conversation.value).toMatchObject({ threadId: null, phase: 'idle' });
    expect(names()).toHaveLength(4);
  });
});

describe('retry of an answer', () => {
  it('names the user message, drops the old answer at once and shows the new one', async () => {
    const { client } = createClient(server.url);
    await client.send(question);
    server.answer = (_, response) =>
      stream(response, sse({ type: 'thread.item.done', item: assistantItem('msg_9', 'Better.') }));
    const retried = client.retryAfter('msg_1');
    expect(transcript(client.conversation.value)).toEqual(['you: What is a topic? 🤔']);
    await retried;
    expect(server.requests.at(-1)).toMatchObject({
      type: 'threads.retry_after_item',
      params: { thread_id: 'thr_1', item_id: 'msg_1' },
    });
    expect(transcript(client.conversation.value)).toEqual(['you: What is a topic? 🤔', 'it: Better.']);
  });

  it('brings the old answer back when the server refuses', async () => {
    const { client } = createClient(server.url);
    await client.send(question);
    server.answer = (_, response) => json(response, {}, 500);
    await client.retryAfter('msg_1');
    expect(transcript(client.conversation.value)).toHaveLength(2);
    expect(client.conversation.value.failure).toMatchObject({ canRetry: true });
  });
});

describe('a custom action', () => {
  it('may be answered with nothing', async () => {
    const { client, names } = createClient(server.url);
    await client.send(question);
    server.answer = (_, response) => stream(response, '');
    await client.sendAction({ type: 'mark', payload: { read: true } }, 'wid_1');
    expect(server.requests.at(-1)).toMatchObject({
      params: { thread_id: 'thr_1', item_id: 'wid_1', action: { type: 'mark', payload: { read: true } } },
    });
    expect(names()).not.toContain('error');
  });

  it('needs a thread', async () => {
    const { client } = createClient(server.url);
    await client.sendAction({ type: 'mark' });
    expect(server.requests).toHaveLength(0);
  });
});

describe('an error event', () => {
  it('shows its message, rejects the send, and retries after the message the server has', async () => {
    server.answer = (_, response) =>
      stream(
        response,
        sse(
          ...firstTurn.slice(0, 3),
          { type: 'error', code: 'custom', message: 'The model is away.', allow_retry: true },
          { type: 'thread.updated', thread: { ...thread, title: 'Late' } },
        ),
      );
    const { client, names } = createClient(server.url);
    await expect(client.send(question)).rejects.toMatchObject({ code: 'stream_error' });
    expect(names()).toEqual(['response.start', 'thread.change', 'error', 'response.end']);
    expect(client.conversation.value.failure).toMatchObject({
      canRetry: true,
      error: { serverMessage: 'The model is away.' },
    });
    expect(client.conversation.value.thread.thread?.title).toBe('Late');
    server.answer = (_, response) =>
      stream(response, sse({ type: 'thread.item.done', item: assistantItem('a', 'Ok') }));
    await client.retryFailure();
    expect(server.requests.at(-1)).toMatchObject({ type: 'threads.retry_after_item', params: { item_id: 'msg_1' } });
    expect(client.conversation.value.failure).toBeNull();
  });
});

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}
