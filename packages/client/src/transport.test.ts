import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createClient } from '../test-support/client.js';
import { firstTurn, thread } from '../test-support/recorded.js';
import { json, type ScriptedServer, sse, startScriptedServer, stream } from '../test-support/scripted-server.js';

let server: ScriptedServer;
beforeEach(async () => {
  server = await startScriptedServer((_, response) => stream(response, sse(...firstTurn)));
});
afterEach(() => server[Symbol.asyncDispose]());

const question = { content: [{ type: 'input_text' as const, text: 'Hi' }] };

describe('the call of an application’s fetch', () => {
  it('has a string URL, a string body and plain headers that survive being spread', async () => {
    const calls: { url: unknown; init: RequestInit | undefined }[] = [];
    const { client } = createClient(server.url, (url, init) => {
      calls.push({ url, init });
      return fetch(url, { ...init, headers: { ...(init?.headers as Record<string, string>), 'X-Tenant': 'acme' } });
    });
    await client.send(question);
    expect(calls[0]?.url).toBe(server.url);
    expect(typeof calls[0]?.init?.body).toBe('string');
    expect(Object.getPrototypeOf(calls[0]?.init?.headers)).toBe(Object.prototype);
    expect(server.requests[0]?.headers).toMatchObject({
      'content-type': 'application/json',
      'accept-language': 'en',
      'x-tenant': 'acme',
    });
  });

  it('leaves the metadata to the application', async () => {
    await createClient(server.url).client.send(question);
    expect(server.requests[0]).not.toHaveProperty('metadata');
  });
});

describe('reading requests', () => {
  it('are tried a second time after a network failure, changing ones are not', async () => {
    let failures = 1;
    const flaky: typeof fetch = (url, init) => {
      failures -= 1;
      return failures >= 0 ? Promise.reject(new TypeError('network')) : fetch(url, init);
    };
    server.answer = (_, response) => json(response, { ...thread, title: 'Topics' });
    const { client } = createClient(server.url, flaky);
    await client.openThread('thr_1');
    expect(client.conversation.value.thread.thread?.title).toBe('Topics');
    failures = 1;
    await expect(client.renameThread('thr_1', 'New')).rejects.toMatchObject({ code: 'history' });
    expect(server.requests.map((request) => request.type)).toEqual(['threads.get_by_id']);
  });

  it('fail clearly when they are answered with a stream', async () => {
    const { client } = createClient(server.url);
    await expect(client.openThread('thr_1')).rejects.toMatchObject({ code: 'thread_load' });
    expect(client.conversation.value.load).toBe('failed');
  });
});
