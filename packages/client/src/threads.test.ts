import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createClient, transcript } from '../test-support/client.js';
import { assistantItem, firstTurn, thread, userItem } from '../test-support/recorded.js';
import {
  json,
  type ScriptedServer,
  type SeenRequest,
  sse,
  startScriptedServer,
  stream,
} from '../test-support/scripted-server.js';

const items = Array.from({ length: 120 }, (_, index) =>
  index % 2 === 0 ? userItem(`i${index}`, `${index}`) : assistantItem(`i${index}`, `${index}`),
);

/** Answers as a server with `items` in every thread: oldest first by id, pages as asked. */
function page({ type, params }: SeenRequest): object {
  if (type === 'threads.get_by_id') {
    const data = items.slice(0, 20);
    return { ...thread, id: params['thread_id'], title: 'Long', items: { data, has_more: true, after: 'i19' } };
  }
  const before = typeof params['after'] === 'string' ? items.findIndex((item) => item.id === params['after']) : 120;
  const data = items.slice(Math.max(0, before - 50), before).reverse();
  return { data, has_more: before > 50, after: data.at(-1)?.id };
}

let server: ScriptedServer;
beforeEach(async () => {
  server = await startScriptedServer((request, response) => json(response, page(request)));
});
afterEach(() => server[Symbol.asyncDispose]());

describe('opening a thread', () => {
  it('shows the newest items of a long one, and older ones page by page', async () => {
    const { client, names } = createClient(server.url);
    await client.openThread('thr_1');
    const ids = () => client.conversation.value.thread.items.map((item) => item.id);
    expect(ids()).toEqual(items.slice(70).map((item) => item.id));
    await client.loadOlder();
    await client.loadOlder();
    await client.loadOlder();
    expect(ids()).toEqual(items.map((item) => item.id));
    expect(client.conversation.value.older.cursor).toBeNull();
    expect(names()).toEqual(['thread.change', 'thread.load.start', 'thread.load.end']);
  });

  it('goes on over an empty page that says there is more', async () => {
    let pages = 0;
    server.answer = (request, response) => {
      if (request.type !== 'items.list') return json(response, page(request));
      pages += 1;
      json(response, pages === 1 ? { data: [], has_more: true, after: 'h' } : { data: [items[0]], has_more: false });
    };
    const { client } = createClient(server.url);
    await client.openThread('thr_1');
    expect(transcript(client.conversation.value)).toEqual(['you: 0']);
  });

  it('drops what arrives for a thread that is no longer wanted', async () => {
    server.answer = async (request, response) => {
      const id = request.params['thread_id'];
      await new Promise((resolve) => setTimeout(resolve, id === 'slow' ? 60 : 5));
      json(response, { ...thread, id, title: id, items: { data: [userItem('a', String(id))], has_more: false } });
    };
    const { client, heard } = createClient(server.url);
    const slow = client.openThread('slow');
    const fast = client.openThread('fast');
    await expect(slow).rejects.toMatchObject({ code: 'aborted' });
    await fast;
    await new Promise((resolve) => setTimeout(resolve, 80));
    expect(client.conversation.value.thread.thread?.title).toBe('fast');
    const loads = heard.filter(({ name }) => name.startsWith('thread.load')).map(({ name, detail }) => [name, detail]);
    expect(loads).toHaveLength(4);
    expect(heard.some(({ name }) => name === 'error')).toBe(false);
  });

  it('says when it fails, stays on the thread, and can be done again', async () => {
    server.answer = (_, response) => json(response, {}, 404);
    const { client, names } = createClient(server.url);
    await expect(client.openThread('thr_1')).rejects.toMatchObject({ code: 'thread_load', status: 404 });
    expect(client.conversation.value).toMatchObject({ threadId: 'thr_1', load: 'failed' });
    expect(names()).toEqual(['thread.change', 'thread.load.start', 'error', 'thread.load.end']);
    server.answer = (request, response) => json(response, page(request));
    await client.openThread('thr_1');
    expect(client.conversation.value).toMatchObject({ load: 'ready', failure: null });
  });

  it('keeps items of types that are not known and drops hidden ones', async () => {
    const odd = [{ id: 'x', type: 'hologram' }, { id: 'h', type: 'hidden_context_item', content: 1 }, 7, { id: 5 }];
    server.answer = (_, response) => json(response, { ...thread, items: { data: odd, has_more: false } });
    const { client } = createClient(server.url);
    await client.openThread('thr_1');
    expect(client.conversation.value.thread.items).toEqual([{ id: 'x', type: 'hologram' }]);
  });
});

describe('fetchUpdates', () => {
  const get = (...data: object[]) => ({ ...thread, items: { data, has_more: false } });

  it('takes the server’s items and keeps the identity of those that are the same', async () => {
    const [a, b, c] = [userItem('a', 'A'), assistantItem('b', 'B'), userItem('c', 'C')];
    server.answer = (_, response) => json(response, get(a, b));
    const { client, names } = createClient(server.url);
    await client.openThread('thr_1');
    const [first] = client.conversation.value.thread.items;
    server.answer = (_, response) => json(response, get(a, c));
    await client.fetchUpdates();
    expect(client.conversation.value.thread.items.map((item) => item.id)).toEqual(['a', 'c']);
    expect(client.conversation.value.thread.items[0]).toBe(first);
    expect(names().filter((name) => name === 'thread.load.start')).toHaveLength(1);
  });

  it('keeps older pages', async () => {
    const { client } = createClient(server.url);
    await client.openThread('thr_1');
    await client.loadOlder();
    await client.fetchUpdates();
    expect(client.conversation.value.thread.items).toHaveLength(100);
  });

  it('waits for a running answer', async () => {
    server.answer = ({ type }, response) => {
      if (type === 'threads.create') stream(response, sse(...firstTurn));
      else json(response, get(userItem('msg_1', 'Hi')));
    };
    const { client } = createClient(server.url);
    const sent = client.send({ content: [{ type: 'input_text', text: 'Hi' }] });
    await client.fetchUpdates();
    await sent;
    expect(server.requests.map((request) => request.type)).toEqual(['threads.create', 'threads.get_by_id']);
  });

  it('changes nothing when it fails', async () => {
    server.answer = (_, response) => json(response, get(userItem('a', 'A')));
    const { client } = createClient(server.url);
    await client.openThread('thr_1');
    server.answer = (_, response) => json(response, {}, 503);
    await expect(client.fetchUpdates()).rejects.toMatchObject({ code: 'thread_load' });
    expect(transcript(client.conversation.value)).toEqual(['you: A']);
  });
});
