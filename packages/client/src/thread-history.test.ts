import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createClient } from '../test-support/client.js';
import { firstTurn, thread } from '../test-support/recorded.js';
import { json, type ScriptedServer, sse, startScriptedServer, stream } from '../test-support/scripted-server.js';

const row = (id: string, title?: string) => ({ ...thread, id, title });

let server: ScriptedServer;
beforeEach(async () => {
  server = await startScriptedServer(({ type, params }, response) => {
    if (type === 'threads.create') return stream(response, sse(...firstTurn));
    if (type !== 'threads.list') return json(response, {});
    const after = params['after'];
    json(response, {
      data: after === undefined ? [row('c', 'C'), row('b')] : [row('a', 'A')],
      has_more: after === undefined,
      after: after === undefined ? 'b' : null,
    });
  });
});
afterEach(() => server[Symbol.asyncDispose]());

async function listed() {
  const created = createClient(server.url);
  await created.client.history.refresh();
  const titles = () => created.client.history.state.value.threads.map(({ id, title }) => `${id}: ${title ?? ''}`);
  return { ...created, titles };
}

describe('the history', () => {
  it('loads page by page, newest first', async () => {
    const { client, titles } = await listed();
    expect(titles()).toEqual(['c: C', 'b: ']);
    await client.history.loadMore();
    await client.history.loadMore();
    expect(titles()).toEqual(['c: C', 'b: ', 'a: A']);
    expect(server.requests.map(({ params }) => params)).toEqual([
      { limit: 50, order: 'desc' },
      { limit: 50, order: 'desc', after: 'b' },
    ]);
  });

  it('ends when a server ignores cursors', async () => {
    server.answer = (_, response) => json(response, { data: [row('a')], has_more: true, after: 'a' });
    const { client, titles } = await listed();
    await client.history.loadMore();
    expect(titles()).toEqual(['a: ']);
    expect(client.history.state.value.cursor).toBeNull();
  });

  it('renames at once, and takes it back when the server refuses', async () => {
    const { client, titles } = await listed();
    await client.renameThread('c', 'See');
    expect(titles()[0]).toBe('c: See');
    server.answer = (_, response) => json(response, {}, 500);
    const renamed = client.renameThread('c', 'Sea');
    expect(titles()[0]).toBe('c: Sea');
    await expect(renamed).rejects.toMatchObject({ code: 'history' });
    expect(titles()[0]).toBe('c: See');
  });

  it('deletes; the active thread gives way to a new draft', async () => {
    const { client, titles, heard } = await listed();
    await client.send({ content: [{ type: 'input_text', text: 'Hi' }] });
    expect(titles()[0]).toBe('thr_1: Topics');
    await client.deleteThread('thr_1');
    expect(titles()).toEqual(['c: C', 'b: ']);
    expect(client.conversation.value.threadId).toBeNull();
    expect(heard.at(-1)).toEqual({ name: 'thread.change', detail: { threadId: null } });
  });

  it('keeps a thread that the server did not delete', async () => {
    const { client, titles } = await listed();
    server.answer = (_, response) => json(response, {}, 503);
    await expect(client.deleteThread('c')).rejects.toMatchObject({ code: 'history', status: 503 });
    expect(titles()).toEqual(['c: C', 'b: ']);
  });

  it('shows a failed load, and keeps what is known on a later one', async () => {
    server.answer = (_, response) => json(response, {}, 500);
    const { client, heard } = await listed();
    expect(client.history.state.value.status).toBe('failed');
    expect(heard.at(-1)?.detail).toMatchObject({ error: { code: 'history' } });
  });
});
