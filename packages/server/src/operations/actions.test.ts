import type { ChatKitRequest, ThreadMetadata, WidgetItem } from '@docent/protocol';
import type { Action } from '@docent/server';
import { describe, expect, test } from 'vitest';
import { ask, create, get, startThread, stored, threadIdOf } from '../../test-support/conversation.js';
import { answer, done, outline, textOf } from '../../test-support/events.js';
import { ScriptedServer, silence } from '../../test-support/scripted-server.js';

function widget(thread: ThreadMetadata): WidgetItem {
  const created_at = new Date().toISOString();
  return { type: 'widget', id: 'w1', thread_id: thread.id, created_at, widget: { type: 'Card', children: [] } };
}

class ActingServer extends ScriptedServer {
  override async *action(thread: ThreadMetadata, action: Action, sender: WidgetItem | null) {
    yield done(answer(thread, 'acted', `${action.type} ${JSON.stringify(action.payload)} ${sender?.id}`));
  }
  override async syncAction(thread: ThreadMetadata, action: Action) {
    return action.type === 'nothing' ? {} : { updated_item: { ...widget(thread), copy_text: 'changed' } };
  }
}

function act(
  type: 'threads.custom_action' | 'threads.sync_custom_action',
  threadId: string,
  itemId?: string,
  name = 'go',
) {
  const params = { thread_id: threadId, item_id: itemId, action: { type: name, payload: { n: 1 } } };
  return { type, params } satisfies ChatKitRequest;
}

async function threadWithWidget() {
  const server = new ActingServer(async function* ({ thread }) {
    yield done(widget(thread));
    yield done(answer(thread, 'a1', 'x'));
  });
  return { server, threadId: threadIdOf(await ask(server, create())) };
}

describe('threads.custom_action', () => {
  test('is a turn of its own, with the widget that sent it', async () => {
    const { server, threadId } = await threadWithWidget();
    const events = await ask(server, act('threads.custom_action', threadId, 'w1'));
    expect(outline(events)).toEqual(['stream_options', 'thread.item.done assistant_message']);
    expect((await stored(server, threadId)).at(-1)).toSatisfy((item) => textOf(item) === 'go {"n":1} w1');
    await ask(server, act('threads.custom_action', threadId));
    expect((await stored(server, threadId)).at(-1)).toSatisfy((item) => textOf(item) === 'go {"n":1} undefined');
  });

  test('from an item that is no widget, or is not there, is refused before anything is streamed', async () => {
    const { server, threadId } = await threadWithWidget();
    for (const type of ['threads.custom_action', 'threads.sync_custom_action'] as const) {
      const wrong = server.process(act(type, threadId, 'a1'), { userId: 'reader' });
      await expect(wrong).rejects.toMatchObject({ code: 'invalid_request', path: 'params.item_id' });
      const unknown = server.process(act(type, threadId, 'nowhere'), { userId: 'reader' });
      await expect(unknown).rejects.toMatchObject({ code: 'not_found' });
    }
  });

  test('is refused cleanly by a server that has no actions', async () => {
    const server = new ScriptedServer(silence);
    const { threadId } = await startThread(server);
    for (const type of ['threads.custom_action', 'threads.sync_custom_action'] as const) {
      const acting = server.process(act(type, threadId), { userId: 'reader' });
      await expect(acting).rejects.toMatchObject({ code: 'invalid_request', status: 400, path: 'type' });
    }
  });
});

test('threads.sync_custom_action answers with the changed item, or nothing', async () => {
  const { server, threadId } = await threadWithWidget();
  const changed = await get(server, act('threads.sync_custom_action', threadId, 'w1'));
  expect(changed).toMatchObject({ updated_item: { id: 'w1', copy_text: 'changed' } });
  expect(await get(server, act('threads.sync_custom_action', threadId, 'w1', 'nothing'))).toEqual({});
});
