import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.js';

const at = '2026-01-01T00:00:00Z';
const base = { thread_id: 'thr_1', created_at: at };
const question = {
  ...base,
  id: 'q',
  type: 'user_message',
  content: [{ type: 'input_text', text: 'Hi' }],
  attachments: [],
};
const answer = (text: string) => ({
  ...base,
  id: 'a',
  type: 'assistant_message',
  content: [{ type: 'output_text', text, annotations: [] }],
});

/** Every load of a thread gets this one. */
async function serveThread(page: Page, items: readonly object[], fields: object = {}): Promise<void> {
  const thread = { id: 'thr_1', title: 'T', created_at: at, status: { type: 'active' }, ...fields };
  await page.route('**/chatkit', (route) =>
    route.fulfill({ json: { ...thread, items: { data: items, has_more: false } } }),
  );
}

test('items without a view here leave a quiet note; hidden and empty ones nothing', async ({ reader, page }) => {
  await serveThread(page, [
    question,
    { ...base, id: 'h', type: 'hidden_context_item', content: 'secret' },
    { ...base, id: 't', type: 'client_tool_call', status: 'pending', call_id: 'c', name: 'n', arguments: {} },
    { ...base, id: 'w', type: 'widget', widget: { type: 'Card', children: [] } },
    { ...base, id: 'x', type: 'hologram' },
    { ...base, id: 'm', type: 'assistant_message', content: null },
    answer('Hello'),
    { ...base, id: 'e', type: 'end_of_turn' },
    { nonsense: true },
  ]);
  await reader.goto({ initialThread: 'thr_1' });
  await expect(reader.answers).toHaveText(/Hello/);
  await expect(reader.chat.getByText('can’t be shown here')).toHaveCount(2);
  await expect(reader.chat.getByText('secret')).toHaveCount(0);
});

test('a locked thread keeps a disabled composer, a closed one shows its reason instead', async ({ reader, page }) => {
  await serveThread(page, [question], { status: { type: 'locked', reason: 'Under review' } });
  await reader.goto({ initialThread: 'thr_1' });
  await expect(reader.chat.getByRole('textbox', { name: 'Under review' })).toBeDisabled();
  await expect(reader.send).toBeDisabled();
  await page.unroute('**/chatkit');
  await serveThread(page, [question], { status: { type: 'closed', reason: null } });
  await page.evaluate(() => document.querySelector('openai-chatkit')?.setThreadId('thr_1'));
  await expect(reader.chat.getByText('This conversation is closed.')).toBeVisible();
  await expect(reader.chat.getByRole('textbox')).toHaveCount(0);
});

test('images load from the domains that the thread allows, others are their description', async ({ reader, page }) => {
  const origin = await reader.goto().then(() => new URL(page.url()).origin);
  await serveThread(page, [
    question,
    answer(`![the page's own](${origin}/own.png) ![elsewhere](http://other.example/i.png)`),
  ]);
  await page.evaluate(() => document.querySelector('openai-chatkit')?.setThreadId('thr_1'));
  await expect(reader.answers.getByRole('img', { name: "the page's own" })).toBeAttached();
  await expect(reader.answers.getByRole('img', { name: 'elsewhere' })).toHaveCount(0);
  await expect(reader.answers).toContainText('elsewhere');
  await page.unroute('**/chatkit');
  await serveThread(page, [question, answer(`![none](${origin}/own.png)`)], { allowed_image_domains: [] });
  await page.evaluate(() => document.querySelector('openai-chatkit')?.setThreadId('thr_1'));
  await expect(reader.answers).toContainText('none');
  await expect(reader.answers.getByRole('img')).toHaveCount(0);
});

test('a notice stays until it is dismissed, and an effect reaches the application', async ({ reader, page }) => {
  await reader.goto();
  const events = [
    { type: 'thread.created', thread: { id: 'thr_1', created_at: at, items: { data: [], has_more: false } } },
    { type: 'thread.item.done', item: question },
    { type: 'notice', level: 'warning', title: 'Slow', message: 'It is *busy*.' },
    { type: 'client_effect', name: 'highlight', data: { id: 1 } },
    { type: 'thread.item.done', item: answer('Hello') },
  ];
  const body = events.map((event) => `data: ${JSON.stringify(event)}\n\n`).join('');
  await page.route('**/chatkit', (route) => route.fulfill({ contentType: 'text/event-stream', body }));
  await reader.askAndWait('Hi');
  await expect(reader.chat.getByRole('status').filter({ hasText: 'It is busy.' })).toBeVisible();
  await reader.button('Dismiss').click();
  await expect(reader.chat.getByText('It is busy.')).toHaveCount(0);
  const effect = await page.evaluate(() => window.heard.find(({ name }) => name === 'effect')?.detail);
  expect(effect).toEqual({ name: 'highlight', data: { id: 1 } });
});
